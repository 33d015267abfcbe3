package emporium.storefront.catalog;

import emporium.storefront.catalog.ProductPage.Count;
import emporium.storefront.catalog.ProductPage.Facets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the list can be narrowed by, and what it is narrowed by.
 *
 * @param categories one step down from where the list is, in the shop's order
 * @param chosen each with the address of the list without it
 */
record Filters(List<Narrower> categories, List<Group> groups, List<Chosen> chosen) {

    /** Those that most of what was found has. */
    private static final int GROUPS = 5;

    /**
     * @param parameter of the address
     * @param attribute the product's, or null for the brand
     */
    record Group(String parameter, @Nullable String attribute, List<Choice> choices) {

        boolean anyChosen() {
            return choices.stream().anyMatch(Choice::chosen);
        }

        long found() {
            return choices.stream().mapToLong(Choice::count).sum();
        }

        /** Values that only one product has each are its description, not a filter. */
        boolean tellsApart() {
            return choices.stream().anyMatch(choice -> choice.count() > 1);
        }
    }

    record Narrower(String name, long count, String href) {}

    record Choice(String value, long count, boolean chosen) {}

    record Chosen(String text, String hrefWithout) {}

    static Filters of(ProductQuery query, @Nullable Facets facets, List<Category> steps) {
        if (facets == null) {
            return new Filters(List.of(), List.of(), chosen(query));
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
                .filter(group -> group.anyChosen() || group.tellsApart())
                .sorted(
                        Comparator.comparing(Group::anyChosen)
                                .thenComparingLong(Group::found)
                                .reversed())
                .limit(GROUPS)
                .forEach(groups::add);
        return new Filters(narrower(query, facets, steps), groups, chosen(query));
    }

    private static List<Narrower> narrower(
            ProductQuery query, Facets facets, List<Category> steps) {
        var counts =
                facets.categories().stream()
                        .collect(
                                Collectors.toMap(
                                        ProductPage.CategoryCount::slug,
                                        ProductPage.CategoryCount::count,
                                        (one, _) -> one));
        return steps.stream()
                .filter(category -> counts.containsKey(category.slug()))
                .map(category ->
                        new Narrower(
                                category.name(),
                                counts.getOrDefault(category.slug(), 0L),
                                query.with("category", category.slug()).href()))
                .toList();
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
