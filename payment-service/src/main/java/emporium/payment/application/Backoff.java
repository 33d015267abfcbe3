package emporium.payment.application;

import emporium.payment.domain.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** When to ask again: soon at first, then less and less often, never all at the same moment. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Backoff() {}

    static Instant next(Answered answered, Payment payment, Instant now) {
        var doubled = FIRST.multipliedBy(1L << Math.min(answered.attempt(), 10));
        var pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        var jitter = ThreadLocalRandom.current().nextDouble(0.75, 1.25);
        var next = now.plusMillis((long) (pause.toMillis() * jitter));
        return payment.deadline().filter(next::isAfter).orElse(next);
    }
}
