package emporium.catalog.adapter.db;

import emporium.catalog.application.StockLevels;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcStockLevels implements StockLevels {

    private final JdbcClient jdbc;

    JdbcStockLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement for the batch, in SKU order so that two batches cannot deadlock. */
    @Override
    @Transactional
    public void record(List<StockLevel> levels) {
        var newest = newestPerSku(levels);
        jdbc.sql(
                        """
                        insert into stock (sku, available, version)
                        select * from unnest(:skus, :available, :versions)
                        on conflict (sku) do update
                        set available = excluded.available, version = excluded.version
                        where stock.version < excluded.version
                        """)
                .param("skus", newest.stream().map(StockLevel::sku).toArray(String[]::new))
                .param(
                        "available",
                        newest.stream().map(StockLevel::available).toArray(Integer[]::new))
                .param("versions", newest.stream().map(StockLevel::version).toArray(Long[]::new))
                .update();
    }

    private static Collection<StockLevel> newestPerSku(List<StockLevel> levels) {
        var newest = new TreeMap<String, StockLevel>();
        BinaryOperator<StockLevel> newer = (a, b) -> b.version() > a.version() ? b : a;
        levels.forEach(level -> newest.merge(level.sku(), level, newer));
        return newest.values();
    }
}
