package emporium.user.privacy.adapter.db;

import emporium.user.domain.AccountId;
import emporium.user.mailbox.application.Secret;
import emporium.user.privacy.application.Erasure;
import emporium.user.privacy.application.Erasures;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcErasures implements Erasures {

    private final JdbcClient jdbc;

    JdbcErasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(AccountId id, Secret receipt, Collection<String> services, Instant now) {
        jdbc.sql(
                        """
                        insert into erasure (user_id, receipt_hash, asked_at)
                        values (:id, :receipt, :now)
                        """)
                .param("id", id.value())
                .param("receipt", receipt.hash())
                .param("now", utc(now))
                .update();
        jdbc.sql(
                        """
                        insert into erasure_step (user_id, service)
                        select :id, service from unnest(:services) service
                        """)
                .param("id", id.value())
                .param("services", services.toArray(String[]::new))
                .update();
    }

    @Override
    public void completed(AccountId id, String service, Instant at) {
        jdbc.sql(
                        """
                        update erasure_step set completed_at = :at
                        where user_id = :id and service = :service and completed_at is null
                        """)
                .param("at", utc(at))
                .param("id", id.value())
                .param("service", service)
                .update();
    }

    @Override
    public Optional<Erasure> find(Secret receipt) {
        var steps =
                jdbc.sql(
                                """
                                select asked_at, service, completed_at
                                from erasure join erasure_step using (user_id)
                                where receipt_hash = :receipt
                                order by service
                                """)
                        .param("receipt", receipt.hash())
                        .query((row, _) -> {
                            var done = row.getObject("completed_at", OffsetDateTime.class);
                            return new Row(
                                    row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                                    new Erasure.Step(
                                            row.getString("service"),
                                            done == null ? null : done.toInstant()));
                        })
                        .list();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Erasure(
                                steps.getFirst().askedAt(),
                                steps.stream().map(Row::step).toList()));
    }

    private record Row(Instant askedAt, Erasure.Step step) {}

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
