package emporium.platform.retention;

import emporium.platform.config.Live;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;

/** Comes round and takes what is old, kind by kind, each bite in a transaction of its own. */
final class Housekeeping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final List<Chore> chores;
    private final Live<RetentionSettings> settings;
    private final TransactionOperations transactions;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService timer;

    Housekeeping(
            List<Retention> retentions,
            Live<RetentionSettings> settings,
            TransactionOperations transactions,
            Clock clock) {
        this.chores = retentions.stream().map(Chore::new).toList();
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    List<Chore> chores() {
        return chores;
    }

    void round() {
        for (var chore : chores) {
            try {
                run(chore);
                chore.look();
            } catch (RuntimeException e) {
                log.warn("Old {} stay until next time: {}", chore.kind(), e.toString());
            }
        }
    }

    private void run(Chore chore) {
        var begun = clock.instant();
        var keep = settings.get().keep(chore.retention());
        var before = chore.taken();
        try {
            while (settings.get().enabled() && bite(chore, keep, settings.get().batch())) {
                log.debug("There may be more old {}", chore.kind());
            }
        } finally {
            // what was committed before a failure stays done
            var taken = chore.taken() - before;
            if (taken > 0) {
                var took = Duration.between(begun, clock.instant());
                log.info(
                        "Took {} {} of before {}, in {}",
                        taken,
                        chore.kind(),
                        begun.minus(keep),
                        took);
            }
        }
    }

    /** False if there is nothing more to take. */
    private boolean bite(Chore chore, Duration keep, int most) {
        var before = clock.instant().minus(keep);
        var taken =
                Objects.requireNonNull(
                        transactions.execute(_ -> chore.retention().bite().take(before, most)));
        chore.took(taken);
        return taken >= most && !Thread.currentThread().isInterrupted();
    }

    @Override
    public synchronized void start() {
        if (timer == null) {
            var started =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofVirtual().name("housekeeping").factory());
            var _ =
                    started.scheduleWithFixedDelay(
                            this::round,
                            settings.get().first().toMillis(),
                            settings.get().every().toMillis(),
                            TimeUnit.MILLISECONDS);
            timer = started;
        }
    }

    @Override
    public synchronized void stop() {
        var started = timer;
        if (started != null) {
            started.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
