package emporium.order.order.adapter.db;

import static emporium.order.order.adapter.db.OrderRows.time;

import emporium.order.order.application.desk.Exchanged;
import emporium.order.order.application.desk.MessageLog;
import emporium.order.order.domain.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMessageLog implements MessageLog {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcMessageLog(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** In one round trip, however many there are. */
    @Override
    public void add(List<Exchanged> messages) {
        batches.batchUpdate(
                """
                insert into order_messages (order_id, at, sent, type, message_id, trace_id)
                values (?, ?, ?, ?, ?, ?)
                """,
                messages,
                messages.size(),
                (statement, message) -> {
                    statement.setObject(1, message.orderId());
                    statement.setObject(2, time(message.at()));
                    statement.setBoolean(3, message.sent());
                    statement.setString(4, message.type());
                    statement.setObject(5, message.id());
                    statement.setString(6, message.traceId().orElse(null));
                });
    }

    @Override
    public List<Exchanged> of(OrderId order) {
        return jdbc.sql("select * from order_messages where order_id = :id order by position")
                .param("id", order.value())
                .query(JdbcMessageLog::exchanged)
                .list();
    }

    /** Where the old ones lie is told by few pages: the rows came in the order of time. */
    @Override
    public int deleteBefore(Instant moment, int limit) {
        return jdbc.sql(
                        """
                        delete from order_messages
                        where ctid = any(array(
                            select ctid from order_messages where at < :moment limit :limit))
                        """)
                .param("moment", time(moment))
                .param("limit", limit)
                .update();
    }

    private static Exchanged exchanged(ResultSet row, int number) throws SQLException {
        return new Exchanged(
                row.getObject("order_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("sent"),
                row.getString("type"),
                row.getObject("message_id", UUID.class),
                Optional.ofNullable(row.getString("trace_id")));
    }
}
