package emporium.payment.adapter.db;

import emporium.payment.application.PaymentView;
import emporium.payment.application.ReadPayments;
import emporium.payment.domain.Money;
import emporium.payment.domain.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReadPayments implements ReadPayments {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcReadPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PaymentView> of(OrderId order) {
        return jdbc.sql("select * from payments where order_id = ?")
                .param(order.value())
                .query((row, _) -> view(row, refunds(order), entries(order)))
                .optional();
    }

    @Override
    public List<PaymentView> captureRefused(Optional<OrderId> after, int size) {
        return jdbc.sql(
                        """
                        select * from payments
                        where status = 'CAPTURE_REFUSED' and order_id > ? order by order_id limit ?
                        """)
                .params(after.map(OrderId::value).orElse(FIRST), size)
                .query((row, _) -> {
                    var order = new OrderId(row.getObject("order_id", UUID.class));
                    return view(row, refunds(order), entries(order));
                })
                .list();
    }

    private List<PaymentView.Line> refunds(OrderId order) {
        return jdbc.sql("select * from refunds where order_id = ? order by created_at, refund_id")
                .param(order.value())
                .query((row, _) ->
                        new PaymentView.Line(
                                row.getObject("refund_id", UUID.class),
                                money(row),
                                row.getString("reason"),
                                row.getString("status")))
                .list();
    }

    private List<PaymentView.Entry> entries(OrderId order) {
        return jdbc.sql("select * from ledger where order_id = ? order by at, entry")
                .param(order.value())
                .query((row, _) ->
                        new PaymentView.Entry(
                                row.getString("entry"),
                                row.getString("debit"),
                                row.getString("credit"),
                                money(row),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    private static PaymentView view(
            ResultSet row, List<PaymentView.Line> refunds, List<PaymentView.Entry> entries)
            throws SQLException {
        var due = row.getTimestamp("due_at");
        return new PaymentView(
                row.getObject("order_id", UUID.class),
                row.getObject("payment_id", UUID.class),
                row.getString("number"),
                row.getString("currency") == null ? null : money(row),
                row.getString("status"),
                row.getString("reference"),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("attempts"),
                row.getInt("refusals"),
                due == null ? null : due.toInstant(),
                refunds,
                entries);
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency")));
    }
}
