package emporium.sandbox.provider.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The charges. Every change is one guarded statement, so that two callers cannot both win. */
@Repository
public class JdbcCharges {

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Insert(Charge charge, byte[] fingerprint) {}

    private final JdbcClient jdbc;
    private final Together<Insert, Boolean> inserts = new Together<>(this::insert);

    JdbcCharges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the key is taken. */
    public boolean insert(Charge charge, byte[] fingerprint) {
        return inserts.ask(new Insert(charge, fingerprint));
    }

    private List<Boolean> insert(List<Insert> asked) {
        var made =
                new HashSet<>(
                        jdbc.sql(
                                        """
                                        insert into charges (reference, idempotency_key, fingerprint, order_ref, number, amount,
                                                             currency, state, decline_reason, due_at, created_at)
                                        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz[], ?::timestamptz[])
                                        on conflict (idempotency_key) do nothing
                                        returning reference
                                        """)
                                .param(texts(asked, Charge::reference))
                                .param(texts(asked, Charge::idempotencyKey))
                                .param(
                                        asked.stream()
                                                .map(Insert::fingerprint)
                                                .toArray(byte[][]::new))
                                .param(texts(asked, Charge::order))
                                .param(texts(asked, Charge::number))
                                .param(
                                        asked.stream()
                                                .map(i -> i.charge().amount())
                                                .toArray(Long[]::new))
                                .param(texts(asked, Charge::currency))
                                .param(texts(asked, charge -> charge.state().name()))
                                .param(texts(asked, Charge::declineReason))
                                .param(texts(asked, charge -> text(charge.dueAt())))
                                .param(texts(asked, charge -> text(charge.createdAt())))
                                .query((row, _) -> row.getString(1))
                                .list());
        return asked.stream().map(i -> made.contains(i.charge().reference())).toList();
    }

    public Optional<Charge> findByKey(String key) {
        return jdbc.sql("select * from charges where idempotency_key = ?")
                .param(key)
                .query(JdbcCharges::charge)
                .optional();
    }

    public Charge get(String reference) {
        return jdbc.sql("select * from charges where reference = ?")
                .param(reference)
                .query(JdbcCharges::charge)
                .optional()
                .orElseThrow(ProviderException.NotFound::new);
    }

    /** A key that was cancelled before any request came has no fingerprint: it fits every one. */
    public boolean isFrom(String reference, byte[] fingerprint) {
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
    public List<Charge> after(String reference, int size) {
        return jdbc.sql("select * from charges where reference > ? order by reference limit ?")
                .params(reference, size)
                .query(JdbcCharges::charge)
                .list();
    }

    public int countFailure(String key) {
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

    public static Charge charge(ResultSet row, int number) throws SQLException {
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

    private static @Nullable String[] texts(
            List<Insert> asked, Function<Charge, @Nullable String> column) {
        return asked.stream().map(i -> column.apply(i.charge())).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
