package emporium.catalog.bulk.adapter.file;

import emporium.catalog.application.ProductBody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which column says what. */
record CsvHeader(List<String> columns) {

    static final String PRODUCT_ATTRIBUTE = "attribute.";
    static final String VARIANT_ATTRIBUTE = "variant.";

    private static final Set<String> NEEDED = Set.of("slug", "name", "sku", "price");
    private static final Set<String> KNOWN =
            Set.of(
                    "slug",
                    "name",
                    "description",
                    "brand",
                    "category",
                    "active",
                    "images",
                    "sku",
                    "variant",
                    "price",
                    "currency",
                    "image");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?:attribute|variant)\\." + ProductBody.ATTRIBUTE_NAME);

    CsvHeader {
        columns = columns.stream().map(String::strip).toList();
    }

    /** What is wrong with it: then nothing below it can be read. */
    Optional<String> fault() {
        var seen = new TreeSet<String>();
        for (var column : columns) {
            if (!KNOWN.contains(column) && !ATTRIBUTE.matcher(column).matches()) {
                return Optional.of("has an unknown column: " + printable(column));
            }
            if (!seen.add(column)) {
                return Optional.of("has a column twice: " + column);
            }
        }
        var missing = new TreeSet<>(NEEDED);
        missing.removeAll(seen);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("lacks columns: " + String.join(", ", missing));
    }

    /** What a row says, by column; an empty field says nothing. */
    Map<String, String> read(List<String> fields) {
        var values = new HashMap<String, String>();
        for (var i = 0; i < Math.min(columns.size(), fields.size()); i++) {
            if (!fields.get(i).isBlank()) {
                values.put(columns.get(i), fields.get(i).strip());
            }
        }
        return values;
    }

    Optional<String> faultOf(List<String> fields) {
        return fields.size() == columns.size()
                ? Optional.empty()
                : Optional.of(
                        "has %d fields instead of %d".formatted(fields.size(), columns.size()));
    }

    private static String printable(String column) {
        var safe = column.replaceAll("[^\\p{Print}]", "?");
        return safe.substring(0, Math.min(safe.length(), 60));
    }
}
