package emporium.storefront.staff.imports;

import emporium.storefront.staff.imports.Imports.Fault;

/** What was wrong with a file, as a file for a spreadsheet. */
final class FaultReport {

    static final String HEADER = "line,field,message\r\n";

    private FaultReport() {}

    static String row(Fault fault) {
        return "%d,%s,%s\r\n"
                .formatted(
                        fault.line(),
                        quoted(fault.field() == null ? "" : fault.field()),
                        quoted(fault.message()));
    }

    /** A text that begins like a formula must not become one. */
    private static String quoted(String text) {
        var harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
