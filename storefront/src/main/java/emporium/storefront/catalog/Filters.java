package emporium.storefront.catalog;

import emporium.storefront.catalog.ProductPage.Count;
import emporium.storefront.catalog.ProductPage.Facets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list can be narrowed by, and what it is narrowed by.
 *
 * @param chosen each with the address of the list without it
 */
record Filters(List<Group> groups, List<Chosen> chosen) {

    /** Those with fewest different values say most. */
    private static final int GROUPS = 5;

    /**
     * @param parameter of the address
     * @param attribute the product's, or null for the brand
     */
    record Group(String parameter, @Nullable String attribute, List<Choice> choices) {

        boolean anyChosen() {
            return choices.stream().anyMatch(Choice::chosen);
        }
    }

    record Choice(String value, long count, boolean chosen) {}

    record Chosen(String text, String hrefWithout) {}

    static Filters of(ProductQuery query, @Nullable Facets facets) {
        if (facets == null) {
            return new Filters(List.of(), chosen(query));
        }
        var groups = new ArrayList<Group>();
        if (facets.brands().size() > 1 || query.one("brand") != null) {
            groups.add(group(query, "brand", null, facets.brands()));
        }
        facets.attributes().stream()
                .filter(attribute ->
                        attribute.values().size() > 1
                                || query.one("attr." + attribute.name()) != null)
                .map(attribute ->
                        group(
                                query,
                                "attr." + attribute.name(),
                                attribute.name(),
                                attribute.values()))
                .sorted((a, b) -> Boolean.compare(b.anyChosen(), a.anyChosen()))
                .limit(GROUPS)
                .forEach(groups::add);
        return new Filters(groups, chosen(query));
    }

    private static Group group(
            ProductQuery query, String parameter, @Nullable String attribute, List<Count> counts) {
        return new Group(
                parameter,
                attribute,
                counts.stream()
                        .map(count ->
                                new Choice(
                                        count.value(),
                                        count.count(),
                                        query.has(parameter, count.value())))
                        .toList());
    }

    private static List<Chosen> chosen(ProductQuery query) {
        var chosen = new ArrayList<Chosen>();
        query.parameters()
                .forEach((name, values) -> {
                    if (name.equals("brand") || name.startsWith("attr.")) {
                        for (var value : values) {
                            chosen.add(new Chosen(value, query.without(name, value).href()));
                        }
                    }
                });
        return chosen;
    }
}
