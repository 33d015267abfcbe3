package emporium.inventory.adapter.db;

import emporium.inventory.domain.Allocation;
import emporium.inventory.domain.Movement;
import emporium.inventory.domain.Movement.Cause.ForOrder;
import emporium.inventory.domain.Movement.Kind;
import emporium.inventory.domain.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReservationTable {

    private record Key(UUID order, Sku sku, String warehouse) {}

    private record Row(Key key, long quantity, String state) {}

    private final JdbcClient jdbc;

    ReservationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<Allocation>> of(Collection<UUID> orders) {
        var byOrder = new HashMap<UUID, List<Allocation>>();
        if (!orders.isEmpty()) {
            jdbc.sql(
                            """
                            select order_id, sku, warehouse, quantity
                            from reservations
                            where order_id = any(cast(:orders as uuid[]))
                            order by order_id, sku, warehouse
                            """)
                    .param("orders", Columns.text(orders, UUID::toString))
                    .query(row -> {
                        byOrder.computeIfAbsent(
                                        row.getObject("order_id", UUID.class),
                                        _ -> new ArrayList<>())
                                .add(
                                        new Allocation(
                                                new Sku(row.getString("sku")),
                                                row.getString("warehouse"),
                                                row.getLong("quantity")));
                    });
        }
        return byOrder;
    }

    /**
     * What moved for orders, each reservation in the last state of this batch. One whose goods came
     * back stays committed.
     */
    void write(List<Movement> movements) {
        var last = new LinkedHashMap<Key, Row>();
        for (var moved : movements) {
            if (moved.cause() instanceof ForOrder(var order) && moved.kind() != Kind.RETURNED) {
                var key = new Key(order.value(), moved.sku(), moved.warehouse());
                last.put(key, new Row(key, quantity(moved), state(moved.kind())));
            }
        }
        if (!last.isEmpty()) {
            write(last.values());
        }
    }

    private void write(Collection<Row> rows) {
        jdbc.sql(
                        """
                        insert into reservations (order_id, sku, warehouse, quantity, state)
                        select cast(order_id as uuid), sku, warehouse, quantity, state
                        from unnest(:orders, :skus, :warehouses, :quantities, :states)
                            as moved(order_id, sku, warehouse, quantity, state)
                        on conflict (order_id, sku, warehouse) do update set state = excluded.state
                        """)
                .param("orders", Columns.text(rows, row -> row.key.order.toString()))
                .param("skus", Columns.text(rows, row -> row.key.sku.value()))
                .param("warehouses", Columns.text(rows, row -> row.key.warehouse))
                .param("quantities", Columns.number(rows, Row::quantity))
                .param("states", Columns.text(rows, Row::state))
                .update();
    }

    private static long quantity(Movement moved) {
        return Math.max(Math.abs(moved.onHand()), Math.abs(moved.reserved()));
    }

    private static String state(Kind kind) {
        return switch (kind) {
            case RESERVED -> "ACTIVE";
            case COMMITTED -> "COMMITTED";
            case RELEASED -> "RELEASED";
            case EXPIRED -> "EXPIRED";
            case RESTOCKED -> "RESTOCKED";
            case RETURNED, ADJUSTED ->
                    throw new IllegalArgumentException("no reservation becomes " + kind);
        };
    }
}
