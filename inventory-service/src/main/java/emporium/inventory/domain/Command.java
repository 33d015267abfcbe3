package emporium.inventory.domain;

import java.time.Instant;
import java.util.List;

/** What can be asked of an order's holding. */
public sealed interface Command {

    OrderId order();

    /** All lines or nothing, until {@code expiresAt}. */
    record Reserve(OrderId order, String country, List<Line> lines, Instant expiresAt)
            implements Command {

        public Reserve {
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("nothing to reserve");
            }
            lines = List.copyOf(lines);
        }
    }

    record Commit(OrderId order) implements Command {}

    /** What was sold has come back. */
    record Restock(OrderId order, Restocking restocking) implements Command {}

    record Release(OrderId order, String reason) implements Command {}

    /** Said by the clock, to holdings that have run out. */
    record Expire(OrderId order) implements Command {}
}
