package emporium.inventory.adapter.db;

import static java.time.ZoneOffset.UTC;

import emporium.inventory.domain.Allocation;
import emporium.inventory.domain.Holding;
import emporium.inventory.domain.Movement;
import emporium.inventory.domain.OrderId;
import emporium.inventory.domain.Outcome.HoldingChange;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HoldingTable {

    private final JdbcClient jdbc;
    private final HoldingColumns columns;
    private final ReservationTable reservations;

    HoldingTable(JdbcClient jdbc, HoldingColumns columns, ReservationTable reservations) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.reservations = reservations;
    }

    Map<OrderId, Holding> lock(Collection<OrderId> orders) {
        var rows =
                jdbc.sql(
                                """
                                select order_id, state, expires_at, missing, returned
                                from holdings
                                where order_id = any(cast(:orders as uuid[]))
                                order by order_id
                                for update
                                """)
                        .param("orders", Columns.text(orders, OrderId::toString))
                        .query(HoldingColumns::row)
                        .list();
        return withAllocations(rows);
    }

    /** Skips what a batch is working on: it comes again with the next sweep, if it still has to. */
    Map<OrderId, Holding> lockRunOut(Instant now, int most) {
        var rows =
                jdbc.sql(
                                """
                                select order_id, state, expires_at, missing, returned
                                from holdings
                                where state = 'ACTIVE' and expires_at <= :now
                                order by expires_at
                                limit :most
                                for update skip locked
                                """)
                        .param("now", now.atOffset(UTC))
                        .param("most", most)
                        .query(HoldingColumns::row)
                        .list();
        return withAllocations(rows);
    }

    void write(List<HoldingChange> changes, List<Movement> movements, Instant now) {
        insert(changes.stream().filter(HoldingChange::isNew).toList(), now);
        update(changes.stream().filter(change -> !change.isNew()).toList(), now);
        reservations.write(movements);
    }

    /** Their reservations go with them. */
    int forgetEnded(Instant before, int most) {
        return jdbc.sql(
                        """
                        delete from holdings
                        where order_id in (
                            select order_id
                            from holdings
                            where state not in ('ACTIVE', 'COMMITTED')
                                and changed_at < :before
                            order by changed_at
                            limit :most
                            for update skip locked)
                        """)
                .param("before", before.atOffset(UTC))
                .param("most", most)
                .update();
    }

    /** A plain insert: had somebody else decided about the order meanwhile, this must fail. */
    private void insert(List<HoldingChange> changes, Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        values(
                        """
                        insert into holdings (
                            order_id, state, expires_at, missing, created_at, changed_at)
                        select cast(order_id as uuid), state, cast(expires_at as timestamptz),
                            cast(missing as jsonb), :now, :now
                        from unnest(:orders, :states, :expiresAt, :missing)
                            as changed(order_id, state, expires_at, missing)
                        """,
                        changes,
                        now)
                .update();
    }

    private void update(List<HoldingChange> changes, Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        values(
                        """
                        update holdings
                        set state = changed.state, changed_at = :now,
                            expires_at = cast(changed.expires_at as timestamptz),
                            missing = cast(changed.missing as jsonb),
                            returned = cast(changed.returned as jsonb)
                        from unnest(:orders, :states, :expiresAt, :missing, :returned)
                            as changed(order_id, state, expires_at, missing, returned)
                        where holdings.order_id = cast(changed.order_id as uuid)
                        """,
                        changes,
                        now)
                .param(
                        "returned",
                        Columns.nullableText(changes, change -> columns.returned(change.after())))
                .update();
    }

    private JdbcClient.StatementSpec values(String sql, List<HoldingChange> changes, Instant now) {
        return jdbc.sql(sql)
                .param("now", now.atOffset(UTC))
                .param("orders", Columns.text(changes, change -> change.order().toString()))
                .param("states", Columns.text(changes, change -> columns.state(change.after())))
                .param(
                        "expiresAt",
                        Columns.nullableText(changes, change -> columns.expiresAt(change.after())))
                .param(
                        "missing",
                        Columns.nullableText(changes, change -> columns.missing(change.after())));
    }

    private Map<OrderId, Holding> withAllocations(List<HoldingColumns.Row> rows) {
        var orders =
                rows.stream()
                        .filter(HoldingColumns.Row::hasAllocations)
                        .map(HoldingColumns.Row::order)
                        .toList();
        Map<UUID, List<Allocation>> allocations = reservations.of(orders);
        var holdings = new LinkedHashMap<OrderId, Holding>();
        for (var row : rows) {
            var held = allocations.getOrDefault(row.order(), List.of());
            holdings.put(new OrderId(row.order()), columns.holding(row, held));
        }
        return holdings;
    }
}
