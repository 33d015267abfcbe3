package emporium.catalog.adapter.db;

import emporium.catalog.application.ProductQuery;
import emporium.catalog.application.ProductQuery.Sort;

/**
 * The order of a list: by a column, then by id. A page begins after a position, not at a number:
 * what is added or removed meanwhile neither repeats nor hides a product.
 */
record SortColumn(String expression, String type, boolean descending) {

    /** Ids are made in the order of time: the newest product has the highest. */
    private static final SortColumn NEWEST = new SortColumn("", "", true);

    static SortColumn of(Sort sort, TextMatch text) {
        return switch (sort) {
            case RELEVANCE ->
                    text.rank().isEmpty() ? NEWEST : new SortColumn(text.rank(), "numeric", true);
            case PRICE_ASCENDING -> new SortColumn("p.price_from", "bigint", false);
            case PRICE_DESCENDING -> new SortColumn("p.price_from", "bigint", true);
            case NAME -> new SortColumn("p.name_key", "text", false);
            case NEWEST -> NEWEST;
            case RATING -> new SortColumn("coalesce(p.rating_average, 0)", "numeric", true);
        };
    }

    /** Continues a where clause; needs the parameters {@code afterKey} and {@code afterId}. */
    String after(ProductQuery query) {
        if (query.after() == null) {
            return "";
        }
        var beyond = descending ? "<" : ">";
        return expression.isEmpty()
                ? "\n  and p.id %s :afterId".formatted(beyond)
                : "\n  and (%s, p.id) %s (cast(:afterKey as %s), :afterId)"
                        .formatted(expression, beyond, type);
    }

    String key() {
        return expression.isEmpty() ? "''" : expression;
    }

    String orderBy() {
        var direction = descending ? " desc" : "";
        return expression.isEmpty()
                ? "p.id" + direction
                : "%s%s, p.id%s".formatted(expression, direction, direction);
    }
}
