package emporium.payment.adapter.db;

import emporium.payment.application.HeardEvents;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
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

    /** Long after the last repetition could come. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void forget() {
        jdbc.sql("delete from webhook_events where received_at < now() - interval '30 days'")
                .update();
    }
}
