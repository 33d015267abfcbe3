package emporium.payment.adapter.db;

import emporium.payment.application.HeardEvents;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHeardEvents implements HeardEvents {

    private final JdbcClient jdbc;

    JdbcHeardEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isNew(UUID event, Instant at) {
        return jdbc.sql(
                                """
                                insert into webhook_events (event_id, received_at) values (?, ?)
                                on conflict do nothing
                                """)
                        .params(event, Timestamp.from(at))
                        .update()
                == 1;
    }
}
