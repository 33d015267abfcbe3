package emporium.payment.application;

import emporium.payment.domain.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** When to ask again: soon at first, then less and less often, never all at the same moment. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(30);
    private static final Duration HOURS = Duration.ofHours(4);

    private Backoff() {}

    /** A refusal may be somebody's mistake, to be noticed and mended within hours. */
    static Instant afterRefusal(int refusals, Instant now) {
        var doubled = AFTER_REFUSAL.multipliedBy(1L << Math.min(refusals - 1, 10));
        return now.plus(jittered(doubled.compareTo(HOURS) < 0 ? doubled : HOURS));
    }

    static Instant next(Answered answered, Payment payment, Instant now) {
        var doubled = FIRST.multipliedBy(1L << Math.min(answered.attempt(), 10));
        var pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        var next = now.plus(jittered(pause));
        return payment.deadline().filter(next::isAfter).orElse(next);
    }

    private static Duration jittered(Duration pause) {
        var jitter = ThreadLocalRandom.current().nextDouble(0.75, 1.25);
        return Duration.ofMillis((long) (pause.toMillis() * jitter));
    }
}
