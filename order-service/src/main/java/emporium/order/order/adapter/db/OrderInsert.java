package emporium.order.order.adapter.db;

import static emporium.order.order.adapter.db.OrderRows.time;

import emporium.order.order.application.Telling;
import emporium.order.order.application.TimelineEntry;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a new order and the first entry of its timeline, in one statement. */
@Component
class OrderInsert {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrderInsert(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Empty if it was added; otherwise the order its quote became before. */
    Optional<OrderId> add(OrderChange placed) {
        var order = placed.order();
        var purchase = order.purchase();
        var totals = purchase.totals();
        var telling = Telling.of(placed, order.placedAt()).map(TimelineEntry::detail).orElse("");
        var added =
                jdbc.sql(
                                """
                                with placed as (
                                    insert into orders (id, number, quote_id, owner, placed_at,
                                                        customer, address, lines, coupon, currency,
                                                        subtotal, discount, shipping, tax, total,
                                                        version, status, status_detail,
                                                        awaits, repeats, due_at,
                                                        tax_percent, rate, rate_since)
                                    values (:id, :number, :quoteId, :owner, :placedAt,
                                            cast(:customer as jsonb), cast(:address as jsonb),
                                            cast(:lines as jsonb), :coupon, :currency,
                                            :subtotal, :discount, :shipping, :tax, :total,
                                            :version, :status, cast(:detail as jsonb),
                                            :awaits, :repeats, :dueAt,
                                            :taxPercent, :rate, :rateSince)
                                    on conflict (quote_id) do nothing
                                    returning id),
                                told as (
                                    insert into order_timeline (order_id, version, at, state, detail)
                                    select id, :version, :placedAt, :status, :telling from placed)
                                select count(*) from placed
                                """)
                        .param("id", order.id().value())
                        .param("number", order.number())
                        .param("quoteId", purchase.quoteId())
                        .param("owner", purchase.owner().key())
                        .param("placedAt", time(order.placedAt()))
                        .param("customer", json.writeValueAsString(purchase.customer()))
                        .param("address", json.writeValueAsString(purchase.shippingAddress()))
                        .param("lines", json.writeValueAsString(purchase.lines()))
                        .param("coupon", purchase.coupon().orElse(null))
                        .param("currency", totals.total().currency().getCurrencyCode())
                        .param("subtotal", totals.subtotal().minor())
                        .param("discount", totals.discount().minor())
                        .param("shipping", totals.shipping().minor())
                        .param("tax", totals.tax().minor())
                        .param("total", totals.total().minor())
                        .param("version", order.version())
                        .param("status", order.status().label())
                        .param("detail", json.writeValueAsString(StatusColumns.of(order.status())))
                        .param("awaits", OrderRows.awaits(order.waiting().answers()))
                        .param("repeats", order.waiting().repeats())
                        .param("dueAt", order.waiting().until().map(OrderRows::time).orElse(null))
                        .param("taxPercent", purchase.terms().taxPercent().orElse(null))
                        .param("rate", purchase.terms().rate().perEuro())
                        .param("rateSince", purchase.terms().rate().since())
                        .param("telling", telling)
                        .query(Long.class)
                        .single();
        return added == 1 ? Optional.empty() : Optional.of(orderOf(purchase.quoteId()));
    }

    private OrderId orderOf(UUID quoteId) {
        return jdbc.sql("select id from orders where quote_id = :quoteId")
                .param("quoteId", quoteId)
                .query((row, _) -> new OrderId(row.getObject("id", UUID.class)))
                .single();
    }
}
