package emporium.platform.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** A kind of data on this instance: how much was taken here, and how old the oldest was last. */
final class Chore {

    private final Retention retention;
    private final LongAdder taken = new LongAdder();
    private volatile Optional<Instant> oldest = Optional.empty();

    Chore(Retention retention) {
        this.retention = retention;
    }

    Retention retention() {
        return retention;
    }

    String kind() {
        return retention.kind();
    }

    void took(int rows) {
        taken.add(rows);
    }

    long taken() {
        return taken.sum();
    }

    /** A scrape must not wait for the database: it is told what was seen here. */
    void look() {
        oldest = retention.oldest().get();
    }

    Duration age(Instant now) {
        return oldest.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
    }
}
