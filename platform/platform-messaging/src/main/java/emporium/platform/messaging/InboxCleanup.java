package emporium.platform.messaging;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Forgets, every hour, what is so old that nobody will send it again. */
final class InboxCleanup implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxCleanup.class);

    /** Long enough to ask who closed a dead letter, and when. */
    private static final Duration CLOSED_LETTERS_KEPT = Duration.ofDays(90);

    private final Inbox inbox;
    private final DeadLetterDesk desk;
    private final Duration retention;
    private @Nullable ScheduledExecutorService clock;

    InboxCleanup(Inbox inbox, DeadLetterDesk desk, Duration retention) {
        this.inbox = inbox;
        this.desk = desk;
        this.retention = retention;
    }

    private void clean() {
        try {
            inbox.forget(retention);
            desk.forget(CLOSED_LETTERS_KEPT);
        } catch (RuntimeException e) {
            log.warn("The inbox is cleaned an hour later: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void start() {
        if (clock == null) {
            clock =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofVirtual().name("inbox-cleanup").factory());
            var _ = clock.scheduleWithFixedDelay(this::clean, 5, 60, TimeUnit.MINUTES);
        }
    }

    @Override
    public synchronized void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
