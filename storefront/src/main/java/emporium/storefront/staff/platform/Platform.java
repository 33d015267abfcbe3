package emporium.storefront.staff.platform;

import emporium.storefront.clients.Credentials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** user-service: what all instances tell of themselves. */
public interface Platform {

    Look look(Credentials staff);

    record Look(Instant asOf, List<Instance> instances, List<Call> calls) {}

    /**
     * @param answers if not, there are no figures
     * @param traffic null until it has been looked at twice
     * @param queues null of an instance without a database
     */
    record Instance(
            String service,
            String id,
            boolean answers,
            @Nullable String version,
            @Nullable Long uptimeSeconds,
            @Nullable Long heapBytes,
            @Nullable Rate traffic,
            @Nullable Map<String, String> breakers,
            @Nullable Queues queues) {

        public List<String> notClosed() {
            return breakers == null
                    ? List.of()
                    : breakers.entrySet().stream()
                            .filter(breaker -> !breaker.getValue().equals("closed"))
                            .map(breaker -> breaker.getKey() + ": " + breaker.getValue())
                            .sorted()
                            .toList();
        }

        public long heapMegabytes() {
            return heapBytes == null ? 0 : heapBytes >> 20;
        }
    }

    record Call(String from, String to, String breaker, @Nullable Rate traffic) {

        public boolean fails() {
            return traffic != null && traffic.failedPerSecond() > 0;
        }

        public boolean isCut() {
            return !breaker.equals("closed");
        }
    }

    record Rate(double perSecond, double failedPerSecond, @Nullable Double meanMillis) {}

    record Queues(double outboxSeconds, long lag, long deadLetters) {}
}
