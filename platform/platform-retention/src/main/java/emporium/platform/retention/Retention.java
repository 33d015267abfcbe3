package emporium.platform.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that would grow for ever, and what is done with the part of it that is old. A service
 * says so by a bean for each kind.
 *
 * @param kind names it in settings, metrics and logs
 * @param keep for how long nothing is done, unless {@code emporium.retention.keep.<kind>} says
 *     something else
 * @param least what no setting goes below: something else relies on it
 * @param bite does it, a little at a time
 * @param oldest when the oldest that is still there was written
 */
public record Retention(
        String kind, Duration keep, Duration least, Bite bite, Supplier<Optional<Instant>> oldest) {

    public Retention {
        if (keep.compareTo(least) < 0) {
            throw new IllegalArgumentException(kind + " are to be kept for " + least + " at least");
        }
    }

    /** One short transaction's worth. Several instances bite at once: what one has, others skip. */
    @FunctionalInterface
    public interface Bite {

        /**
         * Takes away some of what is older.
         *
         * @return how many; fewer than {@code most} if there is nothing more to take just now
         */
        int take(Instant before, int most);
    }
}
