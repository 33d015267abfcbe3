package emporium.platform.messaging;

import emporium.platform.outbox.Causes;
import emporium.platform.outbox.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes what was polled in one transaction: what is remembered, what the handler did and what it
 * said stand or fall together.
 *
 * <p>A failure with somebody else to blame leaves here as it came, and the container brings the
 * same batch again. Otherwise halves of halves are tried, until the message at fault stands alone.
 */
final class Reception implements BatchMessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    /** However many messages of a batch fail, the consumer must poll again in time. */
    private static final int PAUSES_PER_BATCH = 30;

    private final Subscription subscription;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Traces traces;
    private final TransactionOperations transaction;
    private final List<Duration> pauses;
    private final LongAdder deadLetterCount = new LongAdder();
    private final ThreadLocal<Trouble> trouble;

    Reception(
            Subscription subscription,
            Inbox inbox,
            DeadLetters deadLetters,
            Traces traces,
            TransactionOperations transaction,
            List<Duration> pauses) {
        this.subscription = subscription;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.traces = traces;
        this.transaction = transaction;
        this.pauses = pauses;
        // a consumer is a platform thread of its own for as long as it runs
        trouble =
                ThreadLocal.withInitial(
                        () -> new Trouble(log, "The inbox of " + subscription.group()));
    }

    Subscription subscription() {
        return subscription;
    }

    long deadLetterCount() {
        return deadLetterCount.sum();
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Arrival> arrivals = new ArrayList<>(records.size());
        for (var record : records) {
            var arrival = Arrival.of(record, subscription.group(), subscription.types());
            if (arrival != null) {
                arrivals.add(arrival);
            }
        }
        if (!arrivals.isEmpty()) {
            try {
                new Batch().take(arrivals);
                trouble.get().over();
            } catch (RuntimeException e) {
                trouble.get().met(e);
                throw e;
            }
        }
    }

    private void transact(List<Arrival> arrivals) {
        List<Arrival.Legible> readable = new ArrayList<>(arrivals.size());
        List<Arrival.Broken> broken = new ArrayList<>(0);
        for (var arrival : arrivals) {
            switch (arrival) {
                case Arrival.Legible r -> readable.add(r);
                case Arrival.Broken b -> broken.add(b);
            }
        }
        transaction.executeWithoutResult(_ -> {
            broken.forEach(b -> setAside(b.record(), b.reason(), null, 1));
            if (!readable.isEmpty()) {
                handle(readable);
            }
        });
    }

    private void handle(List<Arrival.Legible> arrivals) {
        var ids = arrivals.stream().map(arrival -> arrival.message().id()).toList();
        var unseen = inbox.remember(subscription.group(), ids);
        // removing, for one batch may hold a message twice
        var fresh = arrivals.stream().filter(a -> unseen.remove(a.message().id())).toList();
        if (fresh.isEmpty()) {
            return;
        }
        var messages = fresh.stream().map(Arrival.Legible::message).toList();
        traces.around(
                subscription.group(),
                fresh,
                traceparents ->
                        Causes.during(traceparents, () -> subscription.handler().handle(messages)));
    }

    private void setAside(
            ConsumerRecord<byte[], byte[]> record,
            String reason,
            @Nullable Throwable failure,
            int attempts) {
        if (deadLetters.add(subscription.group(), record, reason, failure, attempts)) {
            deadLetterCount.increment();
            // of what is merely unreadable, the reader's own frames tell nothing
            var frames = failure == null || Failures.isFinal(failure) ? null : failure;
            log.error(
                    "{} sets {}-{}@{} aside after {} tries: {}",
                    subscription.group(),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    attempts,
                    reason,
                    frames);
        }
    }

    /** What was polled together, and how patient its failures may still be. */
    private final class Batch {

        private int pausesLeft = PAUSES_PER_BATCH;

        void take(List<Arrival> arrivals) {
            try {
                transact(arrivals);
            } catch (RuntimeException | Error e) {
                if (Failures.isPassing(e)) {
                    throw e;
                }
                if (arrivals.size() == 1) {
                    insist(arrivals.getFirst(), e);
                } else {
                    var middle = arrivals.size() / 2;
                    take(arrivals.subList(0, middle));
                    take(arrivals.subList(middle, arrivals.size()));
                }
            }
        }

        private void insist(Arrival arrival, Throwable first) {
            var failure = first;
            var attempts = 1;
            for (var pause : pauses) {
                if (Failures.isFinal(failure)) {
                    break;
                }
                pause(pause);
                attempts++;
                try {
                    transact(List.of(arrival));
                    return;
                } catch (RuntimeException | Error e) {
                    if (Failures.isPassing(e)) {
                        throw e;
                    }
                    failure = e;
                }
            }
            bury(arrival, failure, attempts);
        }

        private void bury(Arrival arrival, Throwable failure, int attempts) {
            var message = failure.getMessage();
            var reason =
                    DeadLetters.text(
                            message == null ? failure.getClass().getSimpleName() : message);
            transaction.executeWithoutResult(
                    _ -> setAside(arrival.record(), reason, failure, attempts));
        }

        private void pause(Duration pause) {
            if (pausesLeft-- > 0) {
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
