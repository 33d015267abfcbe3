package emporium.order.order.adapter.db;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An order's id begins with the time it was made at, so that the table's own key finds orders by
 * time. An id and its order's time are not taken at the same moment, and on several machines: only
 * what is further apart than that can be told by the id.
 */
final class OrderTimes {

    private static final Duration APART = Duration.ofMinutes(5);

    private OrderTimes() {}

    /** A lower bound for the ids of orders placed then or later. */
    static UUID before(Instant placed) {
        return first(placed.minus(APART));
    }

    /** An upper bound for the ids of orders placed before. */
    static UUID after(Instant placed) {
        return first(placed.plus(APART));
    }

    private static UUID first(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16, 0);
    }
}
