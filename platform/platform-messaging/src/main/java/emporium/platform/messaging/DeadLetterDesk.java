package emporium.platform.messaging;

import emporium.platform.messaging.DeadLetter.State;
import emporium.platform.outbox.RawMessage;
import emporium.platform.outbox.RawOutbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Where an operator sees what was set aside, sends it again, or lets it be. */
final class DeadLetterDesk {

    private static final int AT_MOST = 200;

    private final JdbcClient jdbc;
    private final RawOutbox outbox;
    private final TransactionOperations transaction;

    DeadLetterDesk(JdbcClient jdbc, RawOutbox outbox, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Within the transaction that sets the message aside. */
    void add(
            String group,
            String topic,
            RawMessage dead,
            String reason,
            int attempts,
            boolean complete) {
        jdbc.sql(
                        """
                        insert into dead_letter (consumer, message_id, topic, key, type, source,
                            time, traceparent, data, reason, attempts, complete)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(group)
                .param(dead.id())
                .param(topic)
                .param(dead.key())
                .param(dead.type())
                .param(dead.source())
                .param(dead.time())
                .param(dead.traceparent())
                .param(dead.data())
                .param(reason)
                .param(attempts)
                .param(complete)
                .update();
    }

    /** The oldest that are still open; of the others the latest. */
    List<DeadLetter> list(State state) {
        return jdbc.sql(
                        "select * from dead_letter where state = ? order by id %s limit ?"
                                .formatted(state == State.OPEN ? "" : "desc"))
                .param(state.name())
                .param(AT_MOST)
                .query((result, _) -> letter(result))
                .list();
    }

    Optional<DeadLetter> find(UUID id) {
        return jdbc.sql("select * from dead_letter where id = ?")
                .param(id)
                .query((result, _) -> letter(result))
                .optional();
    }

    /**
     * Once, under its own id, and for its own consumer alone: the other readers of the topic have
     * taken it. Empty if there is no such open letter, or not all of it.
     */
    Optional<DeadLetter> replay(UUID id, @Nullable String by) {
        return transaction.execute(_ -> {
            var closed = close(id, State.REPLAYED, by, null);
            closed.ifPresent(this::send);
            return closed;
        });
    }

    Optional<DeadLetter> discard(UUID id, @Nullable String by, @Nullable String because) {
        return close(id, State.DISCARDED, by, because);
    }

    void forget(Duration retention) {
        jdbc.sql("delete from dead_letter where closed_at < now() - ? * interval '1 second'")
                .param(retention.toSeconds())
                .update();
    }

    private Optional<DeadLetter> close(
            UUID id, State state, @Nullable String by, @Nullable String because) {
        return jdbc.sql(
                        """
                        update dead_letter
                        set state = :state, closed_at = now(), closed_by = :by,
                            closed_because = :because
                        where id = :id and state = 'OPEN' and (complete or :state = 'DISCARDED')
                        returning *
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("by", by)
                .param("because", because)
                .query((result, _) -> letter(result))
                .optional();
    }

    private void send(DeadLetter letter) {
        jdbc.sql("select * from dead_letter where id = ?")
                .param(letter.id())
                .query((result, _) -> message(result))
                .list()
                .forEach(outbox::append);
    }

    private static RawMessage message(ResultSet row) throws SQLException {
        return new RawMessage(
                row.getObject("message_id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("source"),
                row.getString("time"),
                row.getString("traceparent"),
                Map.of(
                        "dlt_replayed",
                        row.getString("id"),
                        DeadLetters.ADDRESSEE,
                        row.getString("consumer")),
                row.getBytes("data"));
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("consumer"),
                row.getString("topic"),
                Redaction.value(row.getString("key")),
                row.getString("type"),
                row.getObject("message_id", UUID.class),
                Redaction.reason(row.getString("reason")),
                row.getInt("attempts"),
                row.getTimestamp("set_aside_at").toInstant(),
                row.getBoolean("complete"),
                State.valueOf(row.getString("state")),
                closed == null ? null : closed.toInstant(),
                row.getString("closed_by"),
                row.getString("closed_because"),
                Redaction.body(row.getBytes("data")));
    }
}
