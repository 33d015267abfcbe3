package emporium.storefront.catalog;

import emporium.storefront.money.Currency;
import java.math.BigDecimal;
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

    private static final List<String> PRICES = List.of("minPrice", "maxPrice");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");

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

    /**
     * As the catalog is asked: its prices are in euros. What is no number is left to it to refuse.
     */
    ProductQuery inEuros(Currency currency) {
        var all = new LinkedHashMap<>(parameters);
        for (var name : PRICES) {
            all.computeIfPresent(
                    name, (_, typed) -> typed.stream().map(text -> euros(text, currency)).toList());
        }
        return new ProductQuery(all);
    }

    private static String euros(String typed, Currency currency) {
        return AMOUNT.matcher(typed).matches()
                ? currency.toEuros(new BigDecimal(typed)).toPlainString()
                : typed;
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
