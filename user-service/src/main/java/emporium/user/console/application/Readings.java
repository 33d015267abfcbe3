package emporium.user.console.application;

import emporium.user.console.application.Instances.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an instance has counted since it started. */
public interface Readings {

    /** In the order of the question; empty of one that does not answer. */
    List<Optional<Reading>> of(List<Instance> instances);

    /**
     * @param version empty if it does not say
     * @param calls by the service that was called, or by "@" and the authority of one instance
     * @param breakers the state of each (closed, open, half_open) by what it guards: the same, with
     *     a route's name before an instance
     * @param queues empty of an instance without a database
     */
    record Reading(
            Instant at,
            String version,
            Duration uptime,
            long heapBytes,
            Counted requests,
            Map<String, Counted> calls,
            Map<String, String> breakers,
            Optional<Queues> queues) {}

    /**
     * @param failed by our own fault, not by the asker's
     */
    record Counted(double count, double failed, double seconds) {

        public static final Counted NONE = new Counted(0, 0, 0);

        public Counted plus(Counted other) {
            return new Counted(count + other.count, failed + other.failed, seconds + other.seconds);
        }

        /** A counter that has shrunk has begun anew with its process. */
        Counted since(Counted before) {
            return before.count > count
                    ? this
                    : new Counted(
                            count - before.count, failed - before.failed, seconds - before.seconds);
        }
    }

    /**
     * @param outboxAge of the oldest event that is not yet sent
     * @param lag events that are not yet read
     * @param deadLetters set aside since the start
     */
    record Queues(Duration outboxAge, long lag, long deadLetters) {}
}
