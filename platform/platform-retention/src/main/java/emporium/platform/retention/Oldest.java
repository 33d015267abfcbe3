package emporium.platform.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When the oldest row was written.
 *
 * @param sql answers that one moment, or nothing; its index has to make it cheap
 */
public record Oldest(JdbcClient jdbc, String sql) implements Supplier<Optional<Instant>> {

    @Override
    public Optional<Instant> get() {
        return jdbc.sql(sql).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }
}
