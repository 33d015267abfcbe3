package emporium.catalog.adapter.db;

import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.domain.Product;
import emporium.catalog.domain.Sku;
import emporium.catalog.domain.Variant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A product's variants, and the register of SKUs. Works inside the caller's transaction. */
@Component
class JdbcVariants {

    private final JdbcClient jdbc;
    private final ProductColumns columns;

    JdbcVariants(JdbcClient jdbc, ProductColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    List<Variant> of(UUID product) {
        return jdbc.sql(
                        """
                        select sku, name, attributes, price, currency, image
                        from variant
                        where product_id = :product
                        order by position
                        """)
                .param("product", product)
                .query((row, _) -> columns.variant(row))
                .list();
    }

    void write(Product product) {
        var skus = product.details().skus().stream().map(Sku::value).toArray(String[]::new);
        register(product.id(), skus);
        jdbc.sql("delete from variant where product_id = :product")
                .param("product", product.id())
                .update();
        jdbc.sql(
                        """
                        insert into variant (sku, product_id, position, name, attributes, price, currency, image)
                        select sku, :product, position, name, attributes, price, currency, image
                        from json_to_recordset(cast(:variants as json)) as v (
                            sku text, position int, name text, attributes json, price bigint,
                            currency text, image text)
                        """)
                .param("product", product.id())
                .param("variants", columns.json(product.details().variants()))
                .update();
    }

    /** In SKU order, so that two products that want the same SKUs wait instead of deadlocking. */
    private void register(UUID product, String[] skus) {
        jdbc.sql(
                        """
                        insert into sku (sku, product_id)
                        select wanted, :product from unnest(:skus) wanted order by wanted
                        on conflict do nothing
                        """)
                .param("product", product)
                .param("skus", skus)
                .update();
        var taken =
                jdbc.sql(
                                """
                                select sku from sku where sku = any(:skus) and product_id <> :product
                                """)
                        .param("product", product)
                        .param("skus", skus)
                        .query(String.class)
                        .list();
        if (!taken.isEmpty()) {
            throw new CatalogRefusal.SkuTaken(new HashSet<>(taken));
        }
    }
}
