package emporium.payment.adapter.db;

import emporium.payment.application.Payments.Filed;
import emporium.payment.domain.Refund;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Fills in one payment, column by column in the order of the two statements that write it. */
class PaymentParameters {

    private final PreparedStatement statement;
    private final Filed filed;
    private final StatusColumns columns;
    private int next = 1;

    PaymentParameters(PreparedStatement statement, Filed filed) {
        this.statement = statement;
        this.filed = filed;
        this.columns = StatusColumns.of(filed.payment().status());
    }

    void setForInsert() throws SQLException {
        setStatus();
        statement.setTimestamp(next++, JdbcPayments.timestamp(filed.due()));
        statement.setInt(next++, filed.attempts());
        statement.setString(next++, filed.trace());
        setOrder();
        var terms = columns.terms();
        statement.setObject(next++, terms == null ? null : terms.id().value());
        statement.setString(next++, terms == null ? null : terms.number());
        statement.setObject(next++, terms == null ? null : terms.amount().minorUnits());
        statement.setString(
                next++, terms == null ? null : terms.amount().currency().getCurrencyCode());
    }

    void setForUpdate() throws SQLException {
        setStatus();
        var keep = filed.keepsItsCall();
        statement.setBoolean(next++, keep);
        statement.setTimestamp(next++, JdbcPayments.timestamp(filed.due()));
        statement.setBoolean(next++, keep);
        statement.setInt(next++, filed.attempts());
        statement.setString(next++, filed.trace());
        setOrder();
    }

    private void setStatus() throws SQLException {
        var token = columns.token();
        var reference = columns.reference();
        statement.setString(next++, columns.status());
        statement.setString(next++, token == null ? null : token.value());
        statement.setTimestamp(next++, JdbcPayments.timestamp(columns.deadline()));
        statement.setString(next++, reference == null ? null : reference.value());
        statement.setInt(next++, columns.refusals());
        statement.setString(next++, columns.reason());
        statement.setLong(next++, refunding());
    }

    private void setOrder() throws SQLException {
        statement.setObject(next++, filed.payment().order().value());
    }

    /** The database checks that this never exceeds the amount. */
    private long refunding() {
        long sum = 0;
        for (var refund : filed.payment().refunds()) {
            if (!(refund.status() instanceof Refund.Status.Refused)) {
                sum = Math.addExact(sum, refund.amount().minorUnits());
            }
        }
        return sum;
    }
}
