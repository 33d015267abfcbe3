package emporium.catalog.adapter.db;

import emporium.catalog.application.MoneyText;
import emporium.catalog.application.Prices;
import emporium.catalog.domain.Money;
import emporium.catalog.domain.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPrices implements Prices {

    private final JdbcClient jdbc;

    JdbcPrices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PricedSku> of(Collection<Sku> skus) {
        return jdbc.sql(
                        """
                        select v.sku, v.product_id, p.version, p.name || ', ' || v.name as name,
                               v.price, v.currency, v.image, p.active
                        from variant v
                        join product p on p.id = v.product_id
                        where v.sku = any(:skus)
                        order by v.sku
                        """)
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query((row, _) -> priced(row))
                .list();
    }

    private static PricedSku priced(ResultSet row) throws SQLException {
        var price =
                new Money(row.getLong("price"), Currency.getInstance(row.getString("currency")));
        return new PricedSku(
                row.getString("sku"),
                row.getObject("product_id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                MoneyText.of(price),
                row.getString("image"),
                row.getBoolean("active"));
    }
}
