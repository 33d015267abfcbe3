package emporium.user.application;

import emporium.user.domain.AccountException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Lets each key try a number of times in a row, and from then on once per interval: nobody is
 * locked out for longer than that. A try that turned out well is given back.
 *
 * <p>One number per key, the generic cell rate algorithm: the moment at which all its tries will
 * have been earned again.
 */
public final class Throttle {

    private static final int MAX_KEYS = 100_000;
    private static final String ALL_THE_REST = "";

    private final int burst;
    private final Duration interval;
    private final Clock clock;
    private final ConcurrentMap<String, Long> earnedAt = new ConcurrentHashMap<>();

    public Throttle(int burst, Duration interval, Clock clock) {
        this.burst = burst;
        this.interval = interval;
        this.clock = clock;
    }

    /**
     * @throws AccountException.TooManyTries with the time until the next try
     */
    public void take(String key) {
        var now = clock.millis();
        var wait = new long[1];
        earnedAt.compute(
                bounded(key, now),
                (_, at) -> {
                    var next = Math.max(now, at == null ? now : at) + interval.toMillis();
                    wait[0] = next - now - burst * interval.toMillis();
                    return wait[0] > 0 ? at : Long.valueOf(next);
                });
        if (wait[0] > 0) {
            throw new AccountException.TooManyTries(Duration.ofMillis(wait[0]));
        }
    }

    public void giveBack(String key) {
        earnedAt.computeIfPresent(key, (_, at) -> at - interval.toMillis());
    }

    /** Never more than so many keys; whoever comes on top shares one. */
    private String bounded(String key, long now) {
        if (earnedAt.size() < MAX_KEYS || earnedAt.containsKey(key)) {
            return key;
        }
        earnedAt.values().removeIf(at -> at <= now);
        return earnedAt.size() < MAX_KEYS ? key : ALL_THE_REST;
    }
}
