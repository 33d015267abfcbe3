package emporium.launcher.top;

import emporium.launcher.top.Metrics.Point;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What two samples of one process tell about the time between them. */
record Figures(Sample before, Sample now) {

    private static final String COUNT = "http_server_requests_seconds_count";
    private static final String SUM = "http_server_requests_seconds_sum";
    private static final String BUCKET = "http_server_requests_seconds_bucket";

    /** Ourselves and Prometheus do not count as shoppers. */
    private static final Predicate<Point> SHOPPERS =
            point -> !point.label("uri").startsWith("/actuator");

    private static final Predicate<Point> FAILED =
            SHOPPERS.and(point -> point.label("status").startsWith("5"));

    boolean hasMetrics() {
        return !before.metrics().isEmpty() && !now.metrics().isEmpty();
    }

    double requestsPerSecond() {
        return grown(COUNT, SHOPPERS) / seconds();
    }

    double errorsPerSecond() {
        return grown(COUNT, FAILED) / seconds();
    }

    OptionalDouble meanMillis() {
        var requests = hasMetrics() ? grown(COUNT, SHOPPERS) : 0;
        return requests == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1000 * grown(SUM, SHOPPERS) / requests);
    }

    /** 99 of 100 were at least as fast; infinite when that is beyond the slowest limit counted. */
    OptionalDouble p99Millis() {
        var byLimit = new TreeMap<Double, Double>();
        now.metrics().named(BUCKET).stream()
                .filter(SHOPPERS)
                .forEach(bucket -> byLimit.merge(limit(bucket), bucket.value(), Double::sum));
        before.metrics().named(BUCKET).stream()
                .filter(SHOPPERS)
                .forEach(bucket -> byLimit.merge(limit(bucket), -bucket.value(), Double::sum));
        if (!hasMetrics() || byLimit.isEmpty() || byLimit.lastEntry().getValue() <= 0) {
            return OptionalDouble.empty();
        }
        var most = 0.99 * byLimit.lastEntry().getValue();
        return byLimit.entrySet().stream()
                .filter(limit -> limit.getValue() >= most)
                .mapToDouble(limit -> 1000 * limit.getKey())
                .findFirst();
    }

    private static double limit(Point bucket) {
        return bucket.label("le").equals("+Inf")
                ? Double.POSITIVE_INFINITY
                : Double.parseDouble(bucket.label("le"));
    }

    /** Those that do not let everything through. */
    List<String> breakers() {
        return now.metrics().named("resilience4j_circuitbreaker_state").stream()
                .filter(breaker -> breaker.value() == 1)
                .filter(breaker -> !breaker.label("state").equals("closed"))
                .filter(breaker -> !breaker.label("state").equals("disabled"))
                .map(breaker -> breaker.label("name") + " " + breaker.label("state"))
                .sorted()
                .toList();
    }

    OptionalDouble outboxSeconds() {
        return now.metrics().max("emporium_outbox_oldest_seconds");
    }

    OptionalDouble inboxLag() {
        return now.metrics().sum("emporium_inbox_lag");
    }

    OptionalDouble deadLetters() {
        return now.metrics().sum("emporium_inbox_dead_letters_total");
    }

    OptionalDouble heapMegabytes() {
        var heap =
                now.metrics()
                        .sum("jvm_memory_used_bytes", point -> point.label("area").equals("heap"));
        return heap == 0 ? OptionalDouble.empty() : OptionalDouble.of(heap / (1 << 20));
    }

    /** Of one processor. */
    double cpuPercent() {
        return 100 * now.cpu().minus(before.cpu()).toNanos() / 1e9 / seconds();
    }

    private double grown(String name, Predicate<Point> which) {
        return Math.max(0, now.metrics().sum(name, which) - before.metrics().sum(name, which));
    }

    private double seconds() {
        return Math.max(1, now.at() - before.at()) / 1e9;
    }
}
