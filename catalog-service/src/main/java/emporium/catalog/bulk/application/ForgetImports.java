package emporium.catalog.bulk.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Keeps what is known of an import for a month; what was never sent to its end, for a day. */
@Service
public class ForgetImports {

    private static final Duration FINISHED = Duration.ofDays(30);
    private static final Duration BEGUN = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final ImportFiles files;
    private final Clock clock;
    private Instant due = Instant.MIN;

    ForgetImports(ImportFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Does something once an hour. */
    public synchronized void now() {
        var now = clock.instant();
        if (now.isBefore(due)) {
            return;
        }
        files.forget(now.minus(FINISHED), now.minus(BEGUN));
        due = now.plus(PAUSE);
    }
}
