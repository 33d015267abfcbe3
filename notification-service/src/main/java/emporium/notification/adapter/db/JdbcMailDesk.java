package emporium.notification.adapter.db;

import emporium.notification.application.MailDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMailDesk implements MailDesk {

    private final JdbcClient jdbc;

    JdbcMailDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Sent> about(UUID order) {
        return jdbc.sql(
                        """
                        select kind, nullif(about, '') as about, state,
                               letter ->> 'recipient' as recipient, attempts, last_error,
                               created_at, ended_at
                        from mails
                        where order_id = :order
                        order by created_at, kind, about
                        """)
                .param("order", order)
                .query((row, _) -> sent(row))
                .list();
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                row.getString("kind"),
                row.getString("about"),
                row.getString("state"),
                row.getString("recipient"),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
