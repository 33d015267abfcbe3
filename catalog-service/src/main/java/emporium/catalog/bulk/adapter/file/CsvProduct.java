package emporium.catalog.bulk.adapter.file;

import emporium.catalog.application.ProductBody;
import emporium.catalog.application.ProductBody.PriceBody;
import emporium.catalog.application.ProductBody.VariantBody;
import emporium.catalog.bulk.adapter.file.Checked.Place;
import emporium.catalog.bulk.application.Entry;
import emporium.catalog.bulk.domain.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of one product: the first says what the product is, and each one a variant. */
final class CsvProduct {

    record Row(long first, long last, Map<String, String> values) {}

    private static final Set<String> YES_OR_NO = Set.of("true", "false");
    private static final Pattern VARIANT = Pattern.compile("variants\\[(\\d+)\\]\\.(.+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("attributes(?:<K>)?\\[(.*)\\].*");
    private static final Map<String, String> COLUMNS =
            Map.of("name", "variant", "price.amount", "price", "price.currency", "currency");

    /** As many as a product may have, and one that says that it is too many. */
    private static final int MAX_ROWS = 101;

    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    void add(Row row) {
        if (rows.size() < MAX_ROWS) {
            rows.add(row);
        }
        if (!YES_OR_NO.contains(row.values().getOrDefault("active", "true"))) {
            spoil(row.first(), "active", "must be true or false");
        }
    }

    /** The product is not imported: something is wrong with how its rows are written. */
    void spoil(long line, String field, String why) {
        if (faults.size() < MAX_ROWS) {
            faults.add(new Fault(line, field, why));
        }
    }

    long firstLine() {
        return rows.getFirst().first();
    }

    long lastLine() {
        return rows.getLast().last();
    }

    Entry entry(Checked checked) {
        if (!faults.isEmpty()) {
            return new Entry.Bad(firstLine(), lastLine(), faults);
        }
        return checked.entry(firstLine(), lastLine(), body(), this::place);
    }

    @SuppressWarnings("NullAway") // what is missing is found when it is checked, as in a form
    private ProductBody body() {
        var product = rows.getFirst().values();
        var images = images(product);
        return new ProductBody(
                product.get("slug"),
                product.get("name"),
                product.get("description"),
                product.get("brand"),
                product.get("category"),
                active(product.get("active")),
                attributes(CsvHeader.PRODUCT_ATTRIBUTE, product),
                images,
                rows.stream().map(row -> variant(row.values(), images)).toList());
    }

    private static List<String> images(Map<String, String> product) {
        var images = product.get("images");
        return images == null ? List.of() : List.of(images.split("\\s+"));
    }

    @SuppressWarnings("NullAway")
    private static VariantBody variant(Map<String, String> row, List<String> images) {
        var image = row.get("image");
        return new VariantBody(
                row.get("sku"),
                row.get("variant"),
                attributes(CsvHeader.VARIANT_ATTRIBUTE, row),
                new PriceBody(row.get("price"), row.getOrDefault("currency", "EUR")),
                image == null && !images.isEmpty() ? images.getFirst() : image);
    }

    private static @Nullable Boolean active(@Nullable String text) {
        return text == null ? null : Boolean.valueOf(text);
    }

    private static Map<String, String> attributes(String prefix, Map<String, String> row) {
        var attributes = new TreeMap<String, String>();
        row.forEach((column, value) -> {
            if (column.startsWith(prefix)) {
                attributes.put(column.substring(prefix.length()), value);
            }
        });
        return attributes;
    }

    private Place place(String path) {
        var variant = VARIANT.matcher(path);
        if (variant.matches()) {
            var row = rows.get(Integer.parseInt(variant.group(1)));
            var field = variant.group(2);
            var column = COLUMNS.getOrDefault(field, field);
            return new Place(row.first(), attribute(CsvHeader.VARIANT_ATTRIBUTE, column));
        }
        return new Place(firstLine(), attribute(CsvHeader.PRODUCT_ATTRIBUTE, path));
    }

    private static String attribute(String prefix, String path) {
        var attribute = ATTRIBUTE.matcher(path);
        return attribute.matches() ? prefix + attribute.group(1) : path;
    }
}
