package emporium.inventory.adapter.db;

import emporium.inventory.domain.Shelf;
import emporium.inventory.domain.Sku;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StockTable {

    private final JdbcClient jdbc;

    StockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The one lock of a batch. Everybody takes these rows in this order: nobody waits in a ring.
     */
    List<Shelf> lock(Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select sku, warehouse, on_hand, reserved, version
                        from stock
                        where sku = any(:skus)
                        order by sku, warehouse
                        for update
                        """)
                .param("skus", values(skus))
                .query((row, _) ->
                        new Shelf(
                                new Sku(row.getString("sku")),
                                row.getString("warehouse"),
                                row.getLong("on_hand"),
                                row.getLong("reserved"),
                                row.getLong("version")))
                .list();
    }

    void add(Collection<Sku> skus) {
        jdbc.sql(
                        """
                        insert into stock (sku, warehouse)
                        select wanted.sku, warehouses.name
                        from unnest(:skus) as wanted(sku), warehouses
                        order by wanted.sku collate "C", warehouses.name collate "C"
                        on conflict do nothing
                        """)
                .param("skus", values(skus))
                .update();
    }

    boolean claimIfEmpty() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('opening stock'))")
                .query(Integer.class)
                .single();
        return jdbc.sql("select not exists (select from stock)").query(Boolean.class).single();
    }

    void write(List<Shelf> shelves) {
        if (shelves.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update stock
                        set on_hand = now.on_hand, reserved = now.reserved, version = now.version
                        from unnest(:skus, :warehouses, :onHand, :reserved, :versions)
                            as now(sku, warehouse, on_hand, reserved, version)
                        where stock.sku = now.sku and stock.warehouse = now.warehouse
                        """)
                .param("skus", Columns.text(shelves, shelf -> shelf.sku().value()))
                .param("warehouses", Columns.text(shelves, Shelf::warehouse))
                .param("onHand", Columns.number(shelves, Shelf::onHand))
                .param("reserved", Columns.number(shelves, Shelf::reserved))
                .param("versions", Columns.number(shelves, Shelf::version))
                .update();
    }

    private static String[] values(Collection<Sku> skus) {
        return Columns.text(skus, Sku::value);
    }
}
