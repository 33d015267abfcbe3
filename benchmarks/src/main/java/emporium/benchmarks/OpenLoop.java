package emporium.benchmarks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Starts a request whenever its time has come, whether or not the earlier ones have been answered,
 * and measures from the time it was due: a slow server is not spared (Tene, "How NOT to Measure
 * Latency").
 */
record OpenLoop(int perSecond, int requests) {

    private static final long MICROS = 1_000;
    private static final long HIGHEST_MICROS = 120_000_000;

    /** A request with its number; what it throws counts as a failure. */
    interface Request {

        void send(int number);
    }

    /** Sends requests 0, 1, 2, … */
    Outcome run(Request request) {
        var latencies = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        var failures = new ConcurrentHashMap<String, LongAdder>();
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < requests; i++) {
                var number = i;
                var due = start + i * 1_000_000_000L / perSecond;
                waitUntil(due);
                threads.execute(() -> {
                    try {
                        request.send(number);
                    } catch (RuntimeException e) {
                        failures.computeIfAbsent(reason(e), _ -> new LongAdder()).increment();
                    }
                    var micros = (System.nanoTime() - due) / MICROS;
                    latencies.recordValue(Math.clamp(micros, 1, HIGHEST_MICROS));
                });
            }
        }
        return new Outcome(latencies, failures, (System.nanoTime() - start) / 1e9);
    }

    private static String reason(RuntimeException failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return failure instanceof Shop.Refused refused
                ? "status " + refused.status()
                : cause.getClass().getSimpleName();
    }

    private static void waitUntil(long due) {
        long left;
        while ((left = due - System.nanoTime()) > 0) {
            LockSupport.parkNanos(left);
        }
    }

    record Outcome(Histogram latencies, Map<String, LongAdder> reasons, double seconds) {

        int failures() {
            return reasons.values().stream().mapToInt(LongAdder::intValue).sum();
        }

        long requests() {
            return latencies.getTotalCount();
        }

        double perSecond() {
            return requests() / seconds;
        }

        double millisAt(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1_000.0;
        }
    }
}
