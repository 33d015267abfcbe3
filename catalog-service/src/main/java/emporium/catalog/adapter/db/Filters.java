package emporium.catalog.adapter.db;

import emporium.catalog.application.ProductQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query's filters as SQL conditions on product {@code p}, one per dimension. Everything that came
 * from outside is a parameter; the SQL is made of constants and counters alone.
 */
final class Filters {

    static final String CATEGORY = "category";
    static final String BRAND = "brand";
    static final String PRICE = "price";

    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Filters(ProductQuery query) {
        if (query.category() != null) {
            filter(
                    CATEGORY,
                    "p.category in (select slug from category_ancestor where ancestor = :category)");
            parameters.put("category", query.category());
        }
        if (!query.brands().isEmpty()) {
            filter(BRAND, "p.brand = any(:brands)");
            parameters.put("brands", query.brands().toArray(String[]::new));
        }
        price(query);
        var number = 0;
        for (var attribute : query.attributes().entrySet()) {
            attribute(attribute.getKey(), attribute.getValue(), number++);
        }
    }

    /** The dimension of an attribute; no attribute's name can be mistaken for another dimension. */
    static String attributeDimension(String name) {
        return "attr." + name;
    }

    private void price(ProductQuery query) {
        var bounds = new ArrayList<String>();
        if (query.minPrice() != null) {
            bounds.add("p.price_from >= :minPrice");
            parameters.put("minPrice", query.minPrice().minorUnits());
        }
        if (query.maxPrice() != null) {
            bounds.add("p.price_from <= :maxPrice");
            parameters.put("maxPrice", query.maxPrice().minorUnits());
        }
        if (!bounds.isEmpty()) {
            filter(PRICE, String.join(" and ", bounds));
        }
    }

    private void attribute(String name, Set<String> values, int number) {
        var parameter = "labels" + number;
        filter(attributeDimension(name), "p.labels && cast(:%s as text[])".formatted(parameter));
        parameters.put(
                parameter,
                values.stream().map(value -> Label.of(name, value)).toArray(String[]::new));
    }

    private void filter(String dimension, String condition) {
        conditions.put(dimension, condition);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Continues a where clause. */
    String all() {
        var sql = new StringBuilder();
        conditions.values().forEach(condition -> sql.append("\n  and ").append(condition));
        return sql.toString();
    }

    List<String> dimensions() {
        return List.copyOf(conditions.keySet());
    }

    String of(String dimension) {
        return conditions.getOrDefault(dimension, "true");
    }
}
