package emporium.payment.adapter.db;

import emporium.payment.application.Errand;
import emporium.payment.application.Payments;
import emporium.payment.domain.OrderId;
import emporium.payment.domain.Payment;
import emporium.payment.domain.PaymentStatus.Absent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPayments implements Payments {

    private record Row(Payment payment, int attempts, @Nullable String trace) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JdbcRefunds refunds;

    JdbcPayments(JdbcClient jdbc, JdbcTemplate batches, JdbcRefunds refunds) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.refunds = refunds;
    }

    /** In the order of their ids, so that two transactions never wait for each other in a ring. */
    @Override
    public Map<OrderId, Payment> lock(Collection<OrderId> orders) {
        var found = new HashMap<OrderId, Payment>();
        orders.forEach(order -> found.put(order, Payment.absent(order)));
        var rows =
                jdbc.sql(
                                """
                                select * from payments where order_id = any(?) order by order_id for update
                                """)
                        .param(ids(orders))
                        .query(JdbcPayments::row)
                        .list();
        rows.forEach(row -> found.put(row.payment().order(), row.payment()));
        refunds.addTo(found);
        return found;
    }

    @Override
    public void file(List<Filed> filed) {
        var absent = filed.stream().filter(f -> f.before().status() instanceof Absent).toList();
        var present = filed.stream().filter(f -> !(f.before().status() instanceof Absent)).toList();
        insert(absent);
        update(present);
        refunds.file(filed);
    }

    /**
     * A payment that another transaction has begun meanwhile makes this one fail, to be tried
     * again.
     */
    private void insert(List<Filed> filed) {
        batches.batchUpdate(
                """
                insert into payments (status, token, deadline, reference, refusals, reason, refunding,
                                      due_at, attempts, traceparent, order_id, payment_id, number,
                                      amount, currency, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), now())
                """,
                filed,
                Math.max(1, filed.size()),
                (statement, f) -> new PaymentParameters(statement, f).setForInsert());
    }

    private void update(List<Filed> filed) {
        batches.batchUpdate(
                """
                update payments
                set status = ?, token = ?, deadline = ?, reference = ?, refusals = ?, reason = ?,
                    refunding = ?,
                    due_at = case when ? then due_at else ? end,
                    attempts = case when ? then attempts else ? end,
                    traceparent = coalesce(?, traceparent), changed_at = now()
                where order_id = ?
                """,
                filed,
                Math.max(1, filed.size()),
                (statement, f) -> new PaymentParameters(statement, f).setForUpdate());
    }

    @Override
    public List<Errand> takeDue(int size, Instant now, Instant until) {
        return take("due_at <= :now", size, now, until);
    }

    @Override
    public List<Errand> takeOverdue(int size, Instant now, Instant until) {
        return take("due_at <= :now and deadline <= :now", size, now, until);
    }

    private List<Errand> take(String which, int size, Instant now, Instant until) {
        var rows =
                jdbc.sql(
                                """
                                update payments set due_at = :until, attempts = attempts + 1
                                where order_id in (select order_id from payments where %s
                                                   order by due_at limit :size for update skip locked)
                                returning *
                                """
                                        .formatted(which))
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .param("size", size)
                        .query(JdbcPayments::row)
                        .list();
        var payments = new HashMap<OrderId, Payment>();
        rows.forEach(row -> payments.put(row.payment().order(), row.payment()));
        refunds.addTo(payments);
        return rows.stream()
                .map(row ->
                        new Errand(
                                payments.getOrDefault(row.payment().order(), row.payment()),
                                row.attempts(),
                                until,
                                row.trace()))
                .toList();
    }

    @Override
    public void postpone(Map<OrderId, Instant> due) {
        var entries = List.copyOf(due.entrySet());
        batches.batchUpdate(
                "update payments set due_at = ? where order_id = ? and due_at is not null",
                entries,
                Math.max(1, entries.size()),
                (statement, entry) -> {
                    statement.setTimestamp(1, Timestamp.from(entry.getValue()));
                    statement.setObject(2, entry.getKey().value());
                });
    }

    @Override
    public void hurry(Collection<OrderId> orders, Instant now) {
        jdbc.sql(
                        """
                        update payments set due_at = ? where order_id = any(?) and due_at > ?
                        """)
                .param(Timestamp.from(now))
                .param(ids(orders))
                .param(Timestamp.from(now))
                .update();
    }

    static UUID[] ids(Collection<OrderId> orders) {
        return orders.stream().map(OrderId::value).distinct().toArray(UUID[]::new);
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var order = new OrderId(row.getObject("order_id", UUID.class));
        return new Row(
                new Payment(order, StatusColumns.read(row), List.of()),
                row.getInt("attempts"),
                row.getString("traceparent"));
    }
}
