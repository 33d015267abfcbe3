package emporium.platform.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The target could not answer: no instance, breaker open, no connection, too slow, or 5xx. Never
 * "not found".
 */
public final class TargetUnavailable extends RuntimeException {

    private final String target;
    private final Duration retryAfter;

    public TargetUnavailable(
            String target, String reason, Duration retryAfter, @Nullable Throwable cause) {
        super(target + " is unavailable: " + reason, cause);
        this.target = target;
        this.retryAfter = retryAfter;
    }

    public String target() {
        return target;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
