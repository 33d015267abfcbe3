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

    /**
     * Adds some of the oldest entries of orders to the one their shelf has for all of them, so that
     * the sum stays. It stands where the first stood: before everything that is still there. Ids
     * follow time closely enough that no index on time has to be kept.
     *
     * @return how many are gone
     */
    int condense(Instant before, int most) {
        return jdbc.sql(
                        """
                        with gone as (
                            delete from ledger
                            where id = any(array(
                                select id from (
                                    select id, at from ledger
                                    where kind not in ('ADJUSTED', 'CONDENSED')
                                    order by id limit :most for update skip locked) as first
                                where at < :before))
                            returning *),
                        condensed as (
                            insert into ledger as l (
                                id, sku, warehouse, kind, on_hand_by, reserved_by, at)
                            overriding system value
                            select min(id), sku, warehouse, 'CONDENSED', sum(on_hand_by),
                                sum(reserved_by), max(at)
                            from gone group by sku, warehouse order by sku, warehouse
                            on conflict (sku, warehouse) where kind = 'CONDENSED' do update
                            set on_hand_by = l.on_hand_by + excluded.on_hand_by,
                                reserved_by = l.reserved_by + excluded.reserved_by,
                                at = greatest(l.at, excluded.at))
                        select count(*) from gone
                        """)
                .param("before", before.atOffset(UTC))
                .param("most", most)
                .query(Integer.class)
                .single();
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
