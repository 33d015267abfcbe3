package emporium.inventory.adapter.db;

import emporium.inventory.application.StockViews;
import emporium.inventory.domain.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStockViews implements StockViews {

    private final JdbcClient jdbc;

    JdbcStockViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Level> levels(Collection<Sku> skus) {
        var bySku = new LinkedHashMap<String, List<InWarehouse>>();
        jdbc.sql(
                        """
                        select sku, warehouse, on_hand, reserved
                        from stock
                        where sku = any(:skus)
                        order by sku, warehouse
                        """)
                .param("skus", Columns.text(skus, Sku::value))
                .query(row -> {
                    bySku.computeIfAbsent(row.getString("sku"), _ -> new ArrayList<>())
                            .add(
                                    new InWarehouse(
                                            row.getString("warehouse"),
                                            row.getLong("on_hand"),
                                            row.getLong("reserved")));
                });
        return bySku.entrySet().stream()
                .map(entry -> new Level(new Sku(entry.getKey()), entry.getValue()))
                .toList();
    }

    @Override
    public List<Entry> ledger(Sku sku, long before, int size) {
        return jdbc.sql(
                        """
                        select id, at, kind, warehouse, on_hand_by, reserved_by, order_id, actor, reason
                        from ledger
                        where sku = :sku and id < :before
                        order by id desc
                        limit :size
                        """)
                .param("sku", sku.value())
                .param("before", before)
                .param("size", size)
                .query(JdbcStockViews::entry)
                .list();
    }

    @Override
    public List<WarehouseView> warehouses() {
        return jdbc.sql("select name, country from warehouses order by name")
                .query((row, _) ->
                        new WarehouseView(row.getString("name"), row.getString("country")))
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("warehouse"),
                row.getLong("on_hand_by"),
                row.getLong("reserved_by"),
                row.getObject("order_id", UUID.class),
                row.getString("actor"),
                row.getString("reason"));
    }
}
