package emporium.platform.outbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Looks every few seconds how much is waiting, and whether the relay is stuck. */
final class OutboxWatch implements SmartLifecycle {

    private final OutboxTable table;
    private final OutboxRelay relay;
    private final Sender sender;
    private final Duration patience;

    private volatile OutboxTable.Backlog backlog = new OutboxTable.Backlog(0, Duration.ZERO);
    private volatile @org.jspecify.annotations.Nullable ScheduledExecutorService clock;

    OutboxWatch(OutboxTable table, OutboxRelay relay, Sender sender, Duration patience) {
        this.table = table;
        this.relay = relay;
        this.sender = sender;
        this.patience = patience;
    }

    /** As it was a few seconds ago: a scrape must not wait for the database. */
    OutboxTable.Backlog backlog() {
        return backlog;
    }

    private void look() {
        if (relay.roundTime().compareTo(patience) > 0) {
            sender.abandon();
        }
        try {
            backlog = table.backlog();
        } catch (RuntimeException e) {
            // the relay is the one who says that the database is away
            backlog = new OutboxTable.Backlog(backlog.count(), backlog.age().plusSeconds(5));
        }
    }

    @Override
    public void start() {
        var started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().name("outbox-watch").factory());
        var _ = started.scheduleWithFixedDelay(this::look, 1, 5, TimeUnit.SECONDS);
        clock = started;
    }

    @Override
    public void stop() {
        var started = clock;
        if (started != null) {
            started.shutdownNow();
            clock = null;
        }
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
