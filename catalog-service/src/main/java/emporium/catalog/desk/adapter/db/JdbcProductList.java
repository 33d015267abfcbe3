package emporium.catalog.desk.adapter.db;

import emporium.catalog.desk.application.ProductList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asked by a handful of people: it reads all products rather than keep an index for them. */
@Repository
class JdbcProductList implements ProductList {

    private static final Place BEFORE_ALL = new Place("", new UUID(0, 0));

    private final JdbcClient jdbc;

    JdbcProductList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> page(Question question, int size) {
        var after = question.after().orElse(BEFORE_ALL);
        return jdbc.sql(
                        """
                        select p.id, p.slug, p.name, p.name_key, p.brand, p.category, p.active,
                               p.price_from, p.images[1] as image, p.version
                        from product p
                        where (p.name_key, p.id) > (:afterName, :afterId)
                          and (:text = ''
                               or position(folded(:text) in p.name_key) > 0
                               or p.slug = lower(:text)
                               or exists (select from variant v
                                          where v.product_id = p.id
                                            and starts_with(v.sku, upper(:text))))
                          and (cast(:active as boolean) is null or p.active = :active)
                        order by p.name_key, p.id
                        limit :size
                        """)
                .param("afterName", after.nameKey())
                .param("afterId", after.id())
                .param("text", question.text())
                .param("active", question.active().orElse(null))
                .param("size", size)
                .query((row, _) ->
                        new Entry(
                                row.getObject("id", UUID.class),
                                row.getString("slug"),
                                row.getString("name"),
                                row.getString("name_key"),
                                row.getString("brand"),
                                row.getString("category"),
                                row.getBoolean("active"),
                                row.getLong("price_from"),
                                row.getString("image"),
                                row.getLong("version")))
                .list();
    }
}
