package emporium.inventory.adapter.db;

import static java.time.ZoneOffset.UTC;

import emporium.inventory.domain.Movement;
import emporium.inventory.domain.Movement.Cause.ByHand;
import emporium.inventory.domain.Movement.Cause.ForOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LedgerTable {

    private final JdbcClient jdbc;

    LedgerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(List<Movement> movements, Instant now) {
        if (movements.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into ledger (
                            sku, warehouse, kind, on_hand_by, reserved_by, order_id, actor, reason, at)
                        select sku, warehouse, kind, on_hand_by, reserved_by, cast(order_id as uuid),
                            actor, reason, :now
                        from unnest(:skus, :warehouses, :kinds, :onHand, :reserved, :orders, :actors,
                            :reasons) with ordinality as entry(sku, warehouse, kind, on_hand_by,
                            reserved_by, order_id, actor, reason, position)
                        order by position
                        """)
                .param("now", now.atOffset(UTC))
                .param("skus", Columns.text(movements, entry -> entry.sku().value()))
                .param("warehouses", Columns.text(movements, Movement::warehouse))
                .param("kinds", Columns.text(movements, entry -> entry.kind().name()))
                .param("onHand", Columns.number(movements, Movement::onHand))
                .param("reserved", Columns.number(movements, Movement::reserved))
                .param("orders", Columns.nullableText(movements, LedgerTable::order))
                .param("actors", Columns.nullableText(movements, LedgerTable::actor))
                .param("reasons", Columns.nullableText(movements, LedgerTable::reason))
                .update();
    }

    private static @Nullable String order(Movement entry) {
        return switch (entry.cause()) {
            case ForOrder(var order) -> order.toString();
            case ByHand _ -> null;
        };
    }

    private static @Nullable String actor(Movement entry) {
        return switch (entry.cause()) {
            case ForOrder _ -> null;
            case ByHand(var actor, _) -> actor;
        };
    }

    private static @Nullable String reason(Movement entry) {
        return switch (entry.cause()) {
            case ForOrder _ -> null;
            case ByHand(_, var reason) -> reason;
        };
    }
}
