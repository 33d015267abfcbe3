package emporium.platform.client;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How one target is called: {@code emporium.clients.<service>.*}.
 *
 * @param url a fixed address instead of the registry's instances
 * @param timeLimit for the whole call, waiting for its turn and retries included
 * @param attempts how often a call that may be repeated is sent at most
 * @param concurrency calls under way at once; more wait for their turn, half the time limit at most
 * @param breakerWindow number of calls the breaker judges by
 * @param failureRate percentage of failed calls that opens the breaker
 * @param breakerPause how long an open breaker refuses before it tries again
 */
record ClientSettings(
        @Nullable URI url,
        @DefaultValue("2s") Duration timeLimit,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("3") int attempts,
        @DefaultValue("64") int concurrency,
        @DefaultValue("20") int breakerWindow,
        @DefaultValue("50") int failureRate,
        @DefaultValue("1s") Duration breakerPause) {

    ClientSettings {
        positive("time-limit", timeLimit.toMillis());
        positive("connect-timeout", connectTimeout.toMillis());
        positive("attempts", attempts);
        positive("concurrency", concurrency);
        positive("breaker-window", breakerWindow);
        positive("failure-rate", failureRate);
        positive("breaker-pause", breakerPause.toMillis());
    }

    /** Later there would be too little time left for the call itself. */
    Duration patience() {
        return timeLimit.dividedBy(2);
    }

    private static void positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("emporium.clients.*." + name + " must be positive");
        }
    }
}
