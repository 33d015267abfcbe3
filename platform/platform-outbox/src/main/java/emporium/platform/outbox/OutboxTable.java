package emporium.platform.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The statements: every one takes or gives a whole batch. */
final class OutboxTable {

    /** Never to be changed while an instance runs: it decides who may send what. */
    static final int PARTITIONS = 16;

    static final int ALL_PARTITIONS = (1 << PARTITIONS) - 1;

    private static final int LOCK_CLASS = 0x0E_B0_0B;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcTemplate jdbc;

    OutboxTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In one round trip. Measured against one statement with an array per column, which costs the
     * server twice the time for a few rows, and no less for ten.
     */
    void insert(List<RawMessage> messages) {
        jdbc.batchUpdate(
                """
                insert into outbox
                    (partition, id, topic, key, type, source, time, traceparent, headers, data)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                messages,
                messages.size(),
                (statement, message) -> {
                    statement.setShort(1, message.partition());
                    statement.setObject(2, message.id());
                    statement.setString(3, message.topic());
                    statement.setString(4, message.key());
                    statement.setString(5, message.type());
                    statement.setString(6, message.source());
                    statement.setString(7, message.time());
                    statement.setString(8, message.traceparent());
                    statement.setString(9, headers(message));
                    statement.setBytes(10, message.data());
                });
    }

    /**
     * Of the asked partitions those that are this transaction's until it ends. A statement of its
     * own: one that also read the rows would see them as they were before it had the locks. The
     * transaction need not wait for the disk either: rows that come back after a crash are sent a
     * second time, which their readers expect.
     */
    int lock(int partitions) {
        var locked =
                jdbc.queryForObject(
                        """
                        select coalesce(bit_or(1 << p), 0)
                        from (select set_config('synchronous_commit', 'off', true)) as _,
                            generate_series(0, ?) p
                        where ? & (1 << p) <> 0 and pg_try_advisory_xact_lock(?, p)
                        """,
                        Integer.class,
                        PARTITIONS - 1,
                        partitions,
                        LOCK_CLASS);
        return locked == null ? 0 : locked;
    }

    /** The oldest rows of the partitions, in order, gone if the transaction commits. */
    List<Row> take(int partitions, int limit) {
        var rows =
                jdbc.query(
                        """
                        delete from outbox
                        where position = any(array(
                            select position from outbox
                            where ? & (1 << partition) <> 0
                            order by position
                            limit ?))
                        returning position, id, topic, key, type, source, time, traceparent,
                            headers, data
                        """,
                        (result, _) -> row(result),
                        partitions,
                        limit);
        rows.sort(Comparator.comparingLong(Row::position));
        return rows;
    }

    boolean isEmpty() {
        return !Boolean.TRUE.equals(
                jdbc.queryForObject("select exists(select from outbox)", Boolean.class));
    }

    Backlog backlog() {
        return jdbc.query(
                """
                select count(*), coalesce(extract(epoch from now() - min(appended_at)) * 1000, 0)
                from outbox
                """,
                result -> {
                    result.next();
                    return new Backlog(
                            result.getLong(1), Duration.ofMillis((long) result.getDouble(2)));
                });
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(
                result.getLong(1),
                result.getBytes(4),
                result.getString(3),
                result.getString(2),
                result.getBytes(5),
                result.getBytes(6),
                result.getBytes(7),
                result.getBytes(8),
                result.getString(9),
                result.getBytes(10));
    }

    private static @Nullable String headers(RawMessage message) {
        return message.headers().isEmpty() ? null : JSON.writeValueAsString(message.headers());
    }

    /** What the relay sends: bytes as they lie in the table, decoded by nobody on the way. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            long position,
            byte[] key,
            String topic,
            String id,
            byte[] type,
            byte[] source,
            byte[] time,
            byte @Nullable [] traceparent,
            @Nullable String headers,
            byte[] data) {}

    record Backlog(long count, Duration age) {}
}
