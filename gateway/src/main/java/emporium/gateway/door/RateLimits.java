package emporium.gateway.door;

import emporium.gateway.GatewaySettings;
import emporium.gateway.GatewaySettings.Rates;
import emporium.platform.config.Live;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * So much from one address, so much with one token. A token counts as it is, unread: whoever makes
 * one up only fills a bucket of their own, and their address' bucket is still there.
 */
@Component
class RateLimits {

    private final Live<GatewaySettings> settings;
    private final Buckets addresses = new Buckets(Rates::perAddress);
    private final Buckets tokens = new Buckets(Rates::perToken);

    RateLimits(Live<GatewaySettings> settings) {
        this.settings = settings;
    }

    /** How long to wait, if it was too much. */
    @Nullable Duration refuses(String address, @Nullable String token) {
        var rates = settings.get().rates();
        if (!rates.enabled()) {
            return null;
        }
        var wait = addresses.take(address, rates);
        return wait != null || token == null ? wait : tokens.take(token, rates);
    }

    /**
     * Two generations of buckets: who was not heard of for a while is forgotten, so memory stays
     * bounded.
     */
    private static final class Buckets {

        private static final long GENERATION = Duration.ofMinutes(1).toNanos();
        private static final int MOST = 50_000;

        private final ToIntFunction<Rates> rate;
        private volatile Rates made = new Rates(true, 1, 1, 1);
        private volatile Map<String, Bucket> young = new ConcurrentHashMap<>();
        private volatile Map<String, Bucket> old = Map.of();
        private volatile long turned = System.nanoTime();

        Buckets(ToIntFunction<Rates> rate) {
            this.rate = rate;
        }

        @Nullable Duration take(String key, Rates rates) {
            var bucket = of(key, rates);
            if (bucket.tryConsume(1)) {
                return null;
            }
            var wait = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
            return Duration.ofNanos(wait);
        }

        private Bucket of(String key, Rates rates) {
            if (!rates.equals(made)
                    || young.size() > MOST
                    || System.nanoTime() - turned > GENERATION) {
                turn(rates);
            }
            var bucket = young.get(key);
            if (bucket != null) {
                return bucket;
            }
            var known = old.get(key);
            return young.computeIfAbsent(key, _ -> known == null ? bucket(rates) : known);
        }

        private synchronized void turn(Rates rates) {
            if (!rates.equals(made)) {
                made = rates;
                old = Map.of();
            } else {
                old = young;
            }
            young = new ConcurrentHashMap<>();
            turned = System.nanoTime();
        }

        private Bucket bucket(Rates rates) {
            var perSecond = rate.applyAsInt(rates);
            return Bucket.builder()
                    .addLimit(limit ->
                            limit.capacity((long) perSecond * rates.burst())
                                    .refillGreedy(perSecond, Duration.ofSeconds(1)))
                    .withCustomTimePrecision(TimeMeter.SYSTEM_MILLISECONDS)
                    .build();
        }
    }
}
