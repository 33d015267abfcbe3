package emporium.payment.adapter.db;

import emporium.payment.application.Payments.Filed;
import emporium.payment.domain.Money;
import emporium.payment.domain.OrderId;
import emporium.payment.domain.Payment;
import emporium.payment.domain.PaymentStatus.Captured;
import emporium.payment.domain.PaymentStatus.Capturing;
import emporium.payment.domain.Refund;
import emporium.payment.domain.RefundId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The refunds of payments; most payments have none, and then nothing is asked of the database. */
@Repository
class JdbcRefunds {

    private record Row(OrderId order, Refund refund) {}

    private final JdbcClient jdbc;

    JdbcRefunds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only from the capture on can there be any. */
    void addTo(Map<OrderId, Payment> payments) {
        var orders =
                payments.values().stream()
                        .filter(p ->
                                p.status() instanceof Capturing || p.status() instanceof Captured)
                        .map(Payment::order)
                        .toList();
        if (orders.isEmpty()) {
            return;
        }
        jdbc.sql("select * from refunds where order_id = any(?) order by created_at, refund_id")
                .param(JdbcPayments.ids(orders))
                .query(JdbcRefunds::row)
                .list()
                .forEach(row -> payments.computeIfPresent(row.order(), (_, p) -> with(p, row)));
    }

    void file(List<Filed> filed) {
        for (var f : filed) {
            for (var refund : f.payment().refunds()) {
                if (!f.before().refunds().contains(refund)) {
                    file(f.payment().order(), refund);
                }
            }
        }
    }

    private void file(OrderId order, Refund refund) {
        var columns =
                switch (refund.status()) {
                    case Refund.Status.Open _ -> new Columns("OPEN", null);
                    case Refund.Status.Done _ -> new Columns("DONE", null);
                    case Refund.Status.Refused(var reason) -> new Columns("REFUSED", reason);
                };
        jdbc.sql(
                        """
                        insert into refunds (order_id, refund_id, amount, currency, reason, status, refusal, created_at)
                        values (:order, :id, :amount, :currency, :reason, :status, :refusal, clock_timestamp())
                        on conflict (order_id, refund_id) do update
                        set status = excluded.status, refusal = excluded.refusal
                        """)
                .param("order", order.value())
                .param("id", refund.id().value())
                .param("amount", refund.amount().minorUnits())
                .param("currency", refund.amount().currency().getCurrencyCode())
                .param("reason", refund.reason())
                .param("status", columns.status())
                .param("refusal", columns.refusal())
                .update();
    }

    private record Columns(String status, @Nullable String refusal) {}

    private static Payment with(Payment payment, Row row) {
        var refunds = new ArrayList<>(payment.refunds());
        refunds.add(row.refund());
        return new Payment(payment.order(), payment.status(), refunds);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var status =
                switch (row.getString("status")) {
                    case "OPEN" -> new Refund.Status.Open();
                    case "DONE" -> new Refund.Status.Done();
                    default -> new Refund.Status.Refused(row.getString("refusal"));
                };
        return new Row(
                new OrderId(row.getObject("order_id", UUID.class)),
                new Refund(
                        new RefundId(row.getObject("refund_id", UUID.class)),
                        new Money(
                                row.getLong("amount"),
                                Currency.getInstance(row.getString("currency"))),
                        row.getString("reason"),
                        status));
    }
}
