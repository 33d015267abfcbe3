package emporium.platform.messaging;

import emporium.platform.outbox.RawMessage;
import emporium.platform.outbox.RawOutbox;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** The oldest that are still open. */
    List<DeadLetter> open() {
        return jdbc.sql("select * from dead_letter where state = 'OPEN' order by id limit ?")
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
     * Once, and under its own id: the other readers of the topic have taken it and will not again.
     * Empty if there is no such open letter, or not all of it.
     */
    Optional<DeadLetter> replay(UUID id) {
        return transaction.execute(_ -> {
            var closed = close(id, "REPLAYED", "and complete");
            closed.ifPresent(this::send);
            return closed;
        });
    }

    Optional<DeadLetter> discard(UUID id) {
        return close(id, "DISCARDED", "");
    }

    void forget(Duration retention) {
        jdbc.sql("delete from dead_letter where closed_at < now() - ? * interval '1 second'")
                .param(retention.toSeconds())
                .update();
    }

    private Optional<DeadLetter> close(UUID id, String state, String condition) {
        return jdbc.sql(
                        """
                        update dead_letter set state = ?, closed_at = now()
                        where id = ? and state = 'OPEN' %s
                        returning *
                        """
                                .formatted(condition))
                .param(state)
                .param(id)
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
                Map.of("dlt_replayed", row.getString("id")),
                row.getBytes("data"));
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("consumer"),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getObject("message_id", UUID.class),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getTimestamp("set_aside_at").toInstant(),
                row.getString("state"),
                new String(row.getBytes("data"), StandardCharsets.UTF_8));
    }

    /** A message as an operator reads it. */
    record DeadLetter(
            UUID id,
            String consumer,
            String topic,
            String key,
            String type,
            UUID messageId,
            String reason,
            int attempts,
            Instant at,
            String state,
            String body) {}
}
