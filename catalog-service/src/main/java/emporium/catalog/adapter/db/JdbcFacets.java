package emporium.catalog.adapter.db;

import emporium.catalog.application.Facets;
import emporium.catalog.application.ProductQuery;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what a list could be narrowed by. The products the text chooses are read once, each with a
 * flag per filter; every dimension is then counted under all flags but its own.
 */
@Component
class JdbcFacets {

    private final JdbcClient jdbc;

    JdbcFacets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Facets of(ProductQuery query, Filters filters, TextMatch text) {
        var parameters = new HashMap<>(filters.parameters());
        parameters.put("edges", PriceRanges.edges());
        var number = 0;
        for (var name : query.attributes().keySet()) {
            parameters.put("chosen" + number++, Label.of(name, ""));
        }
        parameters.putAll(text.parameters());
        var rows =
                jdbc.sql(sql(query, filters, text))
                        .params(parameters)
                        .query((row, _) ->
                                new FacetRow(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getLong(5)))
                        .list();
        return FacetRow.fold(rows, query.attributes().keySet());
    }

    private static String sql(ProductQuery query, Filters filters, TextMatch text) {
        var flags = new StringBuilder();
        for (var dimension : filters.dimensions()) {
            flags.append(", %s as %s".formatted(filters.of(dimension), flag(filters, dimension)));
        }
        var sql =
                new StringBuilder(
                        """
                        with hit as materialized (
                            select p.brand, p.category, p.price_from, p.labels%s
                            from product p
                            where p.active and %s
                        )
                        select 'total' as kind, '' as value, '' as name, null as parent, count(*) as count
                        from hit where %s
                        union all
                        select 'category', category.slug, category.name, category.parent, count(*)
                        from hit
                        join category_ancestor above on above.slug = hit.category
                        join category on category.slug = above.ancestor
                        where %s
                        group by category.slug
                        union all
                        select 'brand', brand, '', null, count(*)
                        from hit where %s
                        group by brand
                        union all
                        select 'price', cast(width_bucket(price_from, :edges) as text), '', null, count(*)
                        from hit where %s
                        group by 2
                        union all
                        select 'label', label, '', null, count(*)
                        from hit, unnest(labels) label where %s
                        group by label
                        """
                                .formatted(
                                        flags,
                                        text.condition(),
                                        others(filters, ""),
                                        others(filters, Filters.CATEGORY),
                                        others(filters, Filters.BRAND),
                                        others(filters, Filters.PRICE),
                                        others(filters, "")));
        var number = 0;
        for (var name : query.attributes().keySet()) {
            sql.append(alternatives(number++, others(filters, Filters.attributeDimension(name))));
        }
        return sql.append("order by 1, 5 desc, 2").toString();
    }

    /** What else a chosen attribute could be; its name is a parameter, too. */
    private static String alternatives(int number, String others) {
        return """
        union all
        select 'alternative', label, '', null, count(*)
        from hit, unnest(labels) label
        where %s and starts_with(label, :chosen%d)
        group by label
        """
                .formatted(others, number);
    }

    /** All flags but the own; all if there is none of that name. */
    private static String others(Filters filters, String own) {
        List<String> flags =
                filters.dimensions().stream()
                        .filter(dimension -> !dimension.equals(own))
                        .map(dimension -> flag(filters, dimension))
                        .toList();
        return flags.isEmpty() ? "true" : String.join(" and ", flags);
    }

    private static String flag(Filters filters, String dimension) {
        return "flag" + filters.dimensions().indexOf(dimension);
    }
}
