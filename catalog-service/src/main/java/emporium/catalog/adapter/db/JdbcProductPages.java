package emporium.catalog.adapter.db;

import emporium.catalog.application.ListItem;
import emporium.catalog.application.ProductPages;
import emporium.catalog.application.ProductQuery;
import emporium.catalog.application.ProductQuery.Position;
import emporium.catalog.domain.Rating;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProductPages implements ProductPages {

    private final JdbcClient jdbc;
    private final JdbcFacets facets;

    JdbcProductPages(JdbcClient jdbc, JdbcFacets facets) {
        this.jdbc = jdbc;
        this.facets = facets;
    }

    @Override
    public Page find(ProductQuery query) {
        var filters = new Filters(query);
        var text = match(query);
        var rows = rows(query, filters, text);
        var more = rows.size() > query.size();
        var shown = more ? rows.subList(0, query.size()) : rows;
        return new Page(
                shown.stream().map(row -> row.item().json()).toList(),
                more ? shown.getLast().position() : null,
                query.withFacets() ? facets.of(query, filters, text) : null);
    }

    /** Spelling is forgiven only where the words as typed find nothing at all. */
    private TextMatch match(ProductQuery query) {
        if (query.text() == null) {
            return TextMatch.EVERYTHING;
        }
        var words = TextMatch.words(query.text());
        var found =
                jdbc.sql(
                                "select exists (select from product p where p.active and %s)"
                                        .formatted(words.condition()))
                        .params(words.parameters())
                        .query(Boolean.class)
                        .single();
        return found ? words : TextMatch.spelling(query.text());
    }

    private List<Row> rows(ProductQuery query, Filters filters, TextMatch text) {
        var sort = SortColumn.of(query.sort(), text);
        var sql =
                """
                select p.card,
                       exists (
                           select from variant join stock using (sku)
                           where variant.product_id = p.id and stock.available > 0) as available,
                       cast(%s as text) as sort_key,
                       p.id, p.rating_average, p.rating_count
                from product p
                where p.active and %s%s%s
                order by %s
                limit :rows
                """
                        .formatted(
                                sort.key(),
                                text.condition(),
                                filters.all(),
                                sort.after(query),
                                sort.orderBy());
        return jdbc.sql(sql)
                .params(parameters(query, filters, text))
                .param("rows", query.size() + 1)
                .query((row, _) ->
                        new Row(
                                ListItem.of(
                                        row.getString(1),
                                        new Rating(row.getBigDecimal(5), row.getInt(6)),
                                        row.getBoolean(2)),
                                row.getString(3),
                                row.getObject(4, UUID.class)))
                .list();
    }

    private static Map<String, Object> parameters(
            ProductQuery query, Filters filters, TextMatch text) {
        var parameters = new HashMap<>(filters.parameters());
        parameters.putAll(text.parameters());
        if (query.after() != null) {
            parameters.put("afterKey", query.after().key());
            parameters.put("afterId", query.after().id());
        }
        return parameters;
    }

    @Override
    public List<Suggestion> suggest(String text) {
        return jdbc.sql(
                        """
                        with asked as (select folded(:text) as text),
                        fitting as (
                            select 'product' as kind, p.name as text, p.slug, p.images[1] as image,
                                   case when starts_with(p.name_key, asked.text) then 3
                                        when position(' ' || asked.text in ' ' || p.name_key) > 0 then 2
                                        when p.search @@ (select meant(text) from asked) then 1
                                        else word_similarity(asked.text, p.words) end as fit
                            from product p, asked
                            where p.active
                              and (position(' ' || asked.text in ' ' || p.name_key) > 0
                                   or asked.text <% p.words
                                   or p.search @@ (select meant(text) from asked))
                            union all
                            select 'category', c.name, c.slug, null, 2.5
                            from category c, asked
                            where position(' ' || asked.text in ' ' || folded(c.name)) > 0
                            union all
                            select distinct 'brand', p.brand, null, null, 2.5
                            from product p, asked
                            where p.active and starts_with(folded(p.brand), asked.text)
                        )
                        select kind, text, slug, image
                        from fitting
                        where fit >= 2 or not exists (select from fitting where fit >= 2)
                        order by fit desc, text
                        limit 8
                        """)
                .param("text", text)
                .query((row, _) ->
                        new Suggestion(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .list();
    }

    private record Row(ListItem item, String sortKey, UUID id) {

        Position position() {
            return new Position(sortKey, id);
        }
    }
}
