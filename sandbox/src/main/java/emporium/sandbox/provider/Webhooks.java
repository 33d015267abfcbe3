package emporium.sandbox.provider;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.sandbox.provider.ledger.Charge;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the merchant will be told, written down in the transaction that makes it true. */
@Repository
class Webhooks {

    record Pending(UUID id, String body, int attempts) {}

    private record Event(UUID id, String type, Instant created, ChargeView data) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ProviderProperties settings;
    private final Clock clock;

    Webhooks(JdbcClient jdbc, JsonMapper json, ProviderProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void announce(List<Charge> settled) {
        if (!settings.webhook().wanted()) {
            return;
        }
        for (var charge : settled) {
            var now = clock.instant();
            var id = UuidCreator.getTimeOrderedEpoch();
            var event = new Event(id, "authorization.succeeded", now, ChargeView.of(charge));
            jdbc.sql(
                            """
                            insert into webhooks (id, body, due_at, created_at) values (?, ?, ?, ?)
                            """)
                    .params(
                            id,
                            json.writeValueAsString(event),
                            Timestamp.from(now),
                            Timestamp.from(now))
                    .update();
        }
    }

    /** Puts the next attempt ahead, so that what we take is ours until then. */
    List<Pending> take(int size, Instant until) {
        return jdbc.sql(
                        """
                        update webhooks set attempts = attempts + 1, due_at = :until
                        where id in (select id from webhooks where due_at <= :now
                                     order by due_at limit :size for update skip locked)
                        returning id, body, attempts
                        """)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(clock.instant()))
                .param("size", size)
                .query((row, _) ->
                        new Pending(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list();
    }

    void delivered(UUID id) {
        jdbc.sql("update webhooks set due_at = null, delivered_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Null: not again. */
    void tryAgain(UUID id, @Nullable Instant when) {
        jdbc.sql("update webhooks set due_at = ? where id = ?")
                .param(when == null ? null : Timestamp.from(when))
                .param(id)
                .update();
    }
}
