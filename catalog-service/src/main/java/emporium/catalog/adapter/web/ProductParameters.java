package emporium.catalog.adapter.web;

import emporium.catalog.application.ProductBody;
import emporium.catalog.application.ProductQuery;
import emporium.catalog.application.ProductQuery.Sort;
import emporium.catalog.domain.Money;
import emporium.catalog.domain.Slug;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** From a list's parameters to a query; nothing unchecked gets through. */
final class ProductParameters {

    private static final String ATTRIBUTE = "attr.";
    private static final Pattern ATTRIBUTE_NAME = Pattern.compile(ProductBody.ATTRIBUTE_NAME);
    private static final Map<String, Sort> SORTS =
            Map.of(
                    "relevance", Sort.RELEVANCE,
                    "price", Sort.PRICE_ASCENDING,
                    "-price", Sort.PRICE_DESCENDING,
                    "name", Sort.NAME,
                    "newest", Sort.NEWEST,
                    "rating", Sort.RATING);
    private static final int DEFAULT_SIZE = 24;
    private static final int MAX_SIZE = 100;
    private static final int MAX_ATTRIBUTES = 8;
    private static final int MAX_VALUES = 20;

    private ProductParameters() {}

    static ProductQuery read(MultiValueMap<String, String> parameters) {
        var reader = new ParameterReader(parameters);
        var text = reader.text("q", 100);
        var category =
                reader.read("category", "a category's slug", value -> new Slug(value).value());
        var minPrice = price(reader, "minPrice");
        var maxPrice = price(reader, "maxPrice");
        if (minPrice != null && maxPrice != null && minPrice.compareTo(maxPrice) > 0) {
            reader.error("minPrice", "must not be more than maxPrice");
        }
        var sort =
                orElse(
                        reader.read("sort", "one of " + new TreeMap<>(SORTS).keySet(), SORTS::get),
                        Sort.RELEVANCE);
        var brands = reader.values("brand", MAX_VALUES, 60);
        var attributes = attributes(reader, parameters);
        var size =
                orElse(
                        reader.read("size", "from 1 to " + MAX_SIZE, ProductParameters::size),
                        DEFAULT_SIZE);
        var facets = orElse(reader.read("facets", "true or false", ProductParameters::flag), true);
        var after = reader.text("after", 1000);
        reader.finish();
        return new ProductQuery(
                text,
                category,
                brands,
                minPrice,
                maxPrice,
                attributes,
                sort,
                size,
                after == null ? null : PageCursor.decode(after, sort, text != null),
                facets);
    }

    private static @Nullable Money price(ParameterReader reader, String name) {
        return reader.read(name, "an amount such as 12.90", amount -> Money.of(amount, Money.EUR));
    }

    private static Map<String, Set<String>> attributes(
            ParameterReader reader, MultiValueMap<String, String> parameters) {
        var attributes = new TreeMap<String, Set<String>>();
        for (var parameter : parameters.keySet()) {
            if (parameter.startsWith(ATTRIBUTE)) {
                var name = parameter.substring(ATTRIBUTE.length());
                var values = reader.values(parameter, MAX_VALUES, 80);
                if (!ATTRIBUTE_NAME.matcher(name).matches()) {
                    reader.error(ATTRIBUTE + "*", "must name an attribute, such as attr.color");
                } else if (!values.isEmpty()) {
                    attributes.put(name, values);
                }
            }
        }
        if (attributes.size() > MAX_ATTRIBUTES) {
            reader.error(ATTRIBUTE + "*", "must not be more than " + MAX_ATTRIBUTES);
        }
        return attributes;
    }

    private static @Nullable Integer size(String text) {
        var size = Integer.parseInt(text);
        return size >= 1 && size <= MAX_SIZE ? size : null;
    }

    private static @Nullable Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
