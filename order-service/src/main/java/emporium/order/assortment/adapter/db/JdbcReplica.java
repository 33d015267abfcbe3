package emporium.order.assortment.adapter.db;

import emporium.order.assortment.application.Replica;
import emporium.order.assortment.domain.Product;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReplica implements Replica {

    private final JdbcClient jdbc;

    JdbcReplica(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Product> find(Collection<Sku> skus) {
        return jdbc.sql("select * from products where sku = any(:skus)")
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query(JdbcReplica::product)
                .list();
    }

    @Override
    public void save(Collection<Product> products) {
        if (products.isEmpty()) {
            return;
        }
        var rows = products.stream().sorted((a, b) -> a.sku().compareTo(b.sku())).toList();
        jdbc.sql(
                        """
                        insert into products as p (sku, product_id, version, name, price,
                                                   currency, image, active, confirmed_at)
                        select * from unnest(:skus, cast(:products as uuid[]),
                                             cast(:versions as bigint[]), :names,
                                             cast(:prices as bigint[]), :currencies, :images,
                                             cast(:actives as boolean[]),
                                             cast(:times as timestamptz[]))
                        on conflict (sku) do update
                        set product_id = excluded.product_id, version = excluded.version,
                            name = excluded.name, price = excluded.price,
                            currency = excluded.currency, image = excluded.image,
                            active = excluded.active,
                            confirmed_at = greatest(p.confirmed_at, excluded.confirmed_at)
                        where p.version <= excluded.version
                        """)
                .param("skus", texts(rows, p -> p.sku().value()))
                .param("products", texts(rows, p -> p.productId().toString()))
                .param("versions", texts(rows, p -> "" + p.version()))
                .param("names", texts(rows, Product::name))
                .param("prices", texts(rows, p -> "" + p.price().minor()))
                .param("currencies", texts(rows, p -> p.price().currency().getCurrencyCode()))
                .param("images", texts(rows, p -> p.image().orElse(null)))
                .param("actives", texts(rows, p -> "" + p.active()))
                .param("times", texts(rows, p -> p.confirmedAt().toString()))
                .update();
    }

    @Override
    public void withdrawOthers(UUID productId, long version, Collection<Sku> kept) {
        jdbc.sql(
                        """
                        update products set active = false, version = :version
                        where product_id = :productId and version < :version
                          and not sku = any(:kept)
                        """)
                .param("productId", productId)
                .param("version", version)
                .param("kept", kept.stream().map(Sku::value).toArray(String[]::new))
                .update();
    }

    private static <T> @Nullable String[] texts(
            List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static Product product(ResultSet row, int number) throws SQLException {
        return new Product(
                new Sku(row.getString("sku")),
                row.getObject("product_id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                new Money(row.getLong("price"), Currency.getInstance(row.getString("currency"))),
                Optional.ofNullable(row.getString("image")),
                row.getBoolean("active"),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant());
    }
}
