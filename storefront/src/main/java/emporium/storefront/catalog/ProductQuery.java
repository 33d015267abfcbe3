package emporium.storefront.catalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, as it stands in the page's address: the words, filters, order and page that
 * the catalog knows, and nothing else.
 */
public record ProductQuery(Map<String, List<String>> parameters) {

    private static final Pattern KNOWN =
            Pattern.compile(
                    "q|category|brand|minPrice|maxPrice|sort|after|attr\\.[a-z][a-zA-Z0-9]{0,39}");

    public ProductQuery {
        var known = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            var filled = values.stream().filter(value -> !value.isBlank()).toList();
            if (KNOWN.matcher(name).matches() && !filled.isEmpty()) {
                known.put(name, filled);
            }
        });
        parameters = known;
    }

    public @Nullable String one(String name) {
        var values = parameters.get(name);
        return values == null ? null : values.getFirst();
    }

    public boolean has(String name, String value) {
        return parameters.getOrDefault(name, List.of()).contains(value);
    }

    public boolean isFurtherPage() {
        return parameters.containsKey("after");
    }

    /** With this value alone, from the first page. */
    public ProductQuery with(String name, String value) {
        return changed(name, List.of(value));
    }

    public ProductQuery without(String name, String value) {
        var left = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        left.remove(value);
        return changed(name, left);
    }

    public ProductQuery without(String name) {
        return changed(name, List.of());
    }

    public ProductQuery page(String after) {
        var all = new LinkedHashMap<>(parameters);
        all.put("after", List.of(after));
        return new ProductQuery(all);
    }

    public ProductQuery firstPage() {
        return changed("after", List.of());
    }

    /** {@code ?name=value&…}, or nothing. */
    public String text() {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .flatMap(entry ->
                                entry.getValue().stream()
                                        .map(value -> entry.getKey() + "=" + encoded(value)))
                        .collect(Collectors.joining("&", "?", ""));
    }

    public String href() {
        return "/products" + text();
    }

    private ProductQuery changed(String name, List<String> values) {
        var all = new LinkedHashMap<>(parameters);
        all.remove("after");
        all.remove(name);
        all.put(name, values);
        return new ProductQuery(all);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
