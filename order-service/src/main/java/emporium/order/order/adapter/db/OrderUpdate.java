package emporium.order.order.adapter.db;

import emporium.order.order.application.Telling;
import emporium.order.order.application.TimelineEntry;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes any number of decisions with one statement: the orders, and what the timeline tells. */
@Component
class OrderUpdate {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    OrderUpdate(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void save(List<OrderChange> changes) {
        var latest = new LinkedHashMap<OrderId, Order>();
        changes.forEach(change -> latest.put(change.order().id(), change.order()));
        var now = clock.instant();
        var told = changes.stream().flatMap(c -> Telling.of(c, now).stream()).toList();
        save(latest.values(), told);
    }

    private void save(Collection<Order> all, List<TimelineEntry> told) {
        jdbc.sql(
                        """
                        with told as (
                            insert into order_timeline (order_id, version, at, state, detail)
                            select * from unnest(cast(:toldIds as uuid[]),
                                                 cast(:toldVersions as int[]),
                                                 cast(:toldTimes as timestamptz[]),
                                                 :toldStates, :toldDetails))
                        update orders o
                        set version = n.version, status = n.status,
                            status_detail = cast(n.detail as jsonb),
                            captured = n.captured, refunded = n.refunded,
                            refunds = cast(n.refunds as jsonb),
                            awaits = n.awaits, repeats = n.repeats, due_at = n.due_at
                        from unnest(cast(:ids as uuid[]), cast(:versions as int[]), :statuses,
                                    :details, cast(:captured as bigint[]),
                                    cast(:refunded as bigint[]), :refunds, :awaits,
                                    cast(:repeats as int[]), cast(:dues as timestamptz[]))
                             as n (id, version, status, detail, captured, refunded, refunds,
                                   awaits, repeats, due_at)
                        where o.id = n.id
                        """)
                .param("toldIds", texts(told, entry -> entry.orderId().toString()))
                .param("toldVersions", texts(told, entry -> "" + entry.version()))
                .param("toldTimes", texts(told, entry -> entry.at().toString()))
                .param("toldStates", texts(told, TimelineEntry::state))
                .param("toldDetails", texts(told, TimelineEntry::detail))
                .param("ids", texts(all, order -> order.id().toString()))
                .param("versions", texts(all, order -> "" + order.version()))
                .param("statuses", texts(all, order -> order.status().label()))
                .param("details", texts(all, this::detail))
                .param("captured", texts(all, order -> "" + order.books().captured().minor()))
                .param("refunded", texts(all, order -> "" + order.books().refunded().minor()))
                .param("refunds", texts(all, this::refunds))
                .param("awaits", texts(all, order -> OrderRows.awaits(order.waiting().answers())))
                .param("repeats", texts(all, order -> "" + order.waiting().repeats()))
                .param("dues", texts(all, OrderUpdate::due))
                .update();
    }

    private String detail(Order order) {
        return json.writeValueAsString(StatusColumns.of(order.status()));
    }

    private String refunds(Order order) {
        var refunds = order.books().refunds();
        return refunds.isEmpty() ? "[]" : json.writeValueAsString(refunds);
    }

    private static @Nullable String due(Order order) {
        return order.waiting().until().map(Instant::toString).orElse(null);
    }

    /** One column of many rows, as text: the statement says what it is. */
    private static <T> @Nullable String[] texts(
            Collection<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
