package emporium.platform.test.bad.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Breaks none: arrays, primitives, generics and a clock from outside are fine. */
public record Proper(List<String> names, int number, @Nullable Instant at) {

    static Instant now(Clock clock) {
        return Instant.now(clock);
    }

    byte[] bytes() {
        return new byte[number];
    }
}
