package emporium.catalog.adapter.db;

import emporium.catalog.application.Facets;
import emporium.catalog.application.ProductQuery;
import java.util.ArrayList;
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
        parameters.put("chosen", query.attributes().keySet().toArray(String[]::new));
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
        var flags = new ArrayList<String>();
        for (var dimension : filters.dimensions()) {
            flags.add(", %s as %s".formatted(filters.of(dimension), flag(filters, dimension)));
        }
        var all = others(filters, "");
        var sql =
                new StringBuilder(
                        """
                        with hit as materialized (
                            select p.brand, p.category, p.price_from, p.facets%s
                            from product p
                            where p.active and %s
                        )
                        select 'total' as kind, '' as name, '' as value, null as parent, count(*) as count
                        from hit where %s
                        union all
                        select 'category', category.slug, category.name, category.parent, count(*)
                        from hit
                        join category_ancestor above on above.slug = hit.category
                        join category on category.slug = above.ancestor
                        where %s
                        group by category.slug
                        union all
                        select 'brand', '', brand, null, count(*)
                        from hit where %s
                        group by brand
                        union all
                        select 'price', '', cast(width_bucket(price_from, :edges) as text), null, count(*)
                        from hit where %s
                        group by 3
                        union all
                        select 'attribute', facet.key, val, null, count(*)
                        from hit, jsonb_each(facets) facet, jsonb_array_elements_text(facet.value) val
                        where %s and facet.key <> all (:chosen)
                        group by 2, 3
                        """
                                .formatted(
                                        String.join("", flags),
                                        text.condition(),
                                        all,
                                        others(filters, Filters.CATEGORY),
                                        others(filters, Filters.BRAND),
                                        others(filters, Filters.PRICE),
                                        all));
        var number = 1;
        for (var name : query.attributes().keySet()) {
            sql.append(
                    chosenAttribute(number++, others(filters, Filters.attributeDimension(name))));
        }
        return sql.append("order by 1, 5 desc, 3").toString();
    }

    /** The attribute's name is taken from the array of chosen ones: it never becomes SQL. */
    private static String chosenAttribute(int number, String others) {
        return """
        union all
        select 'attribute', (:chosen)[%1$d], val, null, count(*)
        from hit, jsonb_array_elements_text(facets -> (:chosen)[%1$d]) val
        where %2$s
        group by 3
        """
                .formatted(number, others);
    }

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
