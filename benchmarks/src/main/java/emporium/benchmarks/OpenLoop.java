package emporium.benchmarks;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
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

    /** Runs {@code request} with 0, 1, 2, …; it answers whether all was well. */
    Outcome run(IntPredicate request) {
        var latencies = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        var failures = new AtomicInteger();
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < requests; i++) {
                var number = i;
                var due = start + i * 1_000_000_000L / perSecond;
                waitUntil(due);
                threads.execute(() -> {
                    if (!request.test(number)) {
                        failures.incrementAndGet();
                    }
                    var micros = (System.nanoTime() - due) / MICROS;
                    latencies.recordValue(Math.clamp(micros, 1, HIGHEST_MICROS));
                });
            }
        }
        return new Outcome(latencies, failures.get(), (System.nanoTime() - start) / 1e9);
    }

    private static void waitUntil(long due) {
        long left;
        while ((left = due - System.nanoTime()) > 0) {
            LockSupport.parkNanos(left);
        }
    }

    record Outcome(Histogram latencies, int failures, double seconds) {

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
