package emporium.platform.outbox;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries the table's rows to the broker, woken by every commit.
 *
 * <p>One round is one transaction: lock partitions, take rows, send them, commit. Whatever goes
 * wrong, the rows stay, and the next round begins with the same ones.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final OutboxTable table;
    private final TransactionOperations transaction;
    private final Sender sender;
    private final TopicSupply topics;
    private final OutboxProperties properties;

    private final AtomicInteger dirty = new AtomicInteger();
    private final Trouble trouble = new Trouble(log, "The outbox");
    private volatile long roundStarted;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    OutboxRelay(
            OutboxTable table,
            TransactionOperations transaction,
            Sender sender,
            TopicSupply topics,
            OutboxProperties properties) {
        this.table = table;
        this.transaction = transaction;
        this.sender = sender;
        this.topics = topics;
        this.properties = properties;
    }

    /** The partitions have news. */
    void wake(int partitions) {
        if (dirty.getAndAccumulate(partitions, (a, b) -> a | b) == 0) {
            LockSupport.unpark(thread);
        }
    }

    /** How long the round under way has been taking. */
    Duration roundTime() {
        var started = roundStarted;
        return started == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - started);
    }

    private void run() {
        var pause = properties.pace();
        while (running) {
            var partitions = dirty.getAndSet(0);
            try {
                if (partitions == 0) {
                    LockSupport.parkNanos(this, properties.poll().toNanos());
                    partitions = dirty.getAndSet(0);
                }
                if (partitions == 0) {
                    partitions = table.isEmpty() ? 0 : OutboxTable.ALL_PARTITIONS;
                }
                if (partitions != 0) {
                    pause = properties.pace();
                    round(partitions);
                }
                trouble.over();
            } catch (RuntimeException e) {
                dirty.getAndAccumulate(partitions, (a, b) -> a | b);
                if (running) {
                    trouble.met(e);
                    supplyTopics(e);
                    pause = pause.multipliedBy(2).plusMillis(50);
                    pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
                    sleep(pause.toNanos());
                }
            }
        }
        sayTheLast();
        sender.abandon();
    }

    /** What was committed while this instance stopped need not wait for another. */
    private void sayTheLast() {
        var partitions = dirty.getAndSet(0);
        if (partitions != 0) {
            try {
                transaction.executeWithoutResult(_ -> relay(partitions));
            } catch (RuntimeException e) {
                log.info("What was said last goes out after the next start: {}", e.getMessage());
            }
        }
    }

    private void supplyTopics(RuntimeException failure) {
        if (failure instanceof Sender.SendFailure send && !send.topicsInDoubt().isEmpty()) {
            try {
                topics.create(send.topicsInDoubt());
            } catch (ExecutionException e) {
                log.debug("No topic could be made", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void round(int asked) {
        roundStarted = System.nanoTime();
        try {
            var rest = transaction.execute(_ -> relay(asked));
            if (rest != null && rest != 0) {
                dirty.getAndAccumulate(rest, (a, b) -> a | b);
            }
            sleep(properties.pace().toNanos() - (System.nanoTime() - roundStarted));
        } finally {
            roundStarted = 0;
        }
    }

    /** The partitions to look at again: others hold them, or the batch was full. */
    private int relay(int asked) {
        var locked = table.lock(asked);
        if (locked == 0) {
            return asked;
        }
        var rows = table.take(locked, properties.batch());
        if (!rows.isEmpty()) {
            sender.send(rows);
        }
        return rows.size() == properties.batch() ? asked : asked & ~locked;
    }

    private void sleep(long nanos) {
        if (nanos > 0) {
            LockSupport.parkNanos(this, nanos);
        }
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
        }
    }

    /** Finishes the round under way; what is left is sent by others, or after the next start. */
    @Override
    public void stop() {
        running = false;
        var stopping = thread;
        if (stopping != null) {
            LockSupport.unpark(stopping);
            try {
                if (!stopping.join(Duration.ofSeconds(5))) {
                    sender.abandon();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** First to start and last to stop: what is said while the rest stops still goes out. */
    @Override
    public int getPhase() {
        return 0;
    }
}
