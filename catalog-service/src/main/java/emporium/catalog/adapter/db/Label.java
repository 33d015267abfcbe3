package emporium.catalog.adapter.db;

/** An attribute's name and value in one text; a name contains no equals sign. */
final class Label {

    private static final char BETWEEN = '=';

    private Label() {}

    static String of(String name, String value) {
        return name + BETWEEN + value;
    }

    static String name(String label) {
        return label.substring(0, label.indexOf(BETWEEN));
    }

    static String value(String label) {
        return label.substring(label.indexOf(BETWEEN) + 1);
    }
}
