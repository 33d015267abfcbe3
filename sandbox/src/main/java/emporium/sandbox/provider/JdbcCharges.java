package emporium.sandbox.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The charges. Every change is one guarded statement, so that two callers cannot both win. */
@Repository
class JdbcCharges {

    private final JdbcClient jdbc;

    JdbcCharges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the key is taken. */
    boolean insert(Charge charge, byte[] fingerprint) {
        return jdbc.sql(
                                """
                                insert into charges (reference, idempotency_key, fingerprint, order_ref, number, amount,
                                                     currency, state, decline_reason, due_at, created_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (idempotency_key) do nothing
                                """)
                        .param(charge.reference())
                        .param(charge.idempotencyKey())
                        .param(fingerprint)
                        .param(charge.order())
                        .param(charge.number())
                        .param(charge.amount())
                        .param(charge.currency())
                        .param(charge.state().name())
                        .param(charge.declineReason())
                        .param(timestamp(charge.dueAt()))
                        .param(Timestamp.from(charge.createdAt()))
                        .update()
                == 1;
    }

    Optional<Charge> findByKey(String key) {
        return jdbc.sql("select * from charges where idempotency_key = ?")
                .param(key)
                .query(JdbcCharges::charge)
                .optional();
    }

    Charge get(String reference) {
        return jdbc.sql("select * from charges where reference = ?")
                .param(reference)
                .query(JdbcCharges::charge)
                .optional()
                .orElseThrow(ProviderException.NotFound::new);
    }

    /** A key that was cancelled before any request came has no fingerprint: it fits every one. */
    boolean isFrom(String reference, byte[] fingerprint) {
        return jdbc.sql(
                        """
                        select fingerprint is null or fingerprint = ? from charges where reference = ?
                        """)
                .params(fingerprint, reference)
                .query(Boolean.class)
                .single();
    }

    /** By the order's id or its number. */
    List<Charge> ofOrder(String order) {
        return jdbc.sql(
                        """
                        select * from charges where order_ref = :order
                        union
                        select * from charges where number = :order
                        order by created_at, reference
                        """)
                .param("order", order)
                .query(JdbcCharges::charge)
                .list();
    }

    List<Charge> newest(int size) {
        return jdbc.sql("select * from charges order by reference desc limit ?")
                .param(size)
                .query(JdbcCharges::charge)
                .list();
    }

    /** The whole books, page by page in the order they were written. */
    List<Charge> after(String reference, int size) {
        return jdbc.sql("select * from charges where reference > ? order by reference limit ?")
                .params(reference, size)
                .query(JdbcCharges::charge)
                .list();
    }

    int countFailure(String key) {
        return jdbc.sql(
                        """
                        insert into failures (idempotency_key, count) values (?, 1)
                        on conflict (idempotency_key) do update set count = failures.count + 1
                        returning count
                        """)
                .param(key)
                .query(Integer.class)
                .single();
    }

    static Charge charge(ResultSet row, int number) throws SQLException {
        return new Charge(
                row.getString("reference"),
                row.getString("idempotency_key"),
                row.getString("order_ref"),
                row.getString("number"),
                row.getLong("amount"),
                row.getString("currency"),
                row.getLong("captured"),
                row.getLong("refunded"),
                ChargeState.valueOf(row.getString("state")),
                row.getString("decline_reason"),
                instant(row.getTimestamp("due_at")),
                row.getTimestamp("created_at").toInstant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
