package emporium.inventory.domain;

import java.time.Instant;
import java.util.List;

/** What the order is told. */
public sealed interface Answer {

    OrderId order();

    record Reserved(OrderId order, List<Allocation> allocations, Instant expiresAt)
            implements Answer {

        public Reserved {
            allocations = List.copyOf(allocations);
        }
    }

    record Refused(OrderId order, List<Shortage> missing) implements Answer {

        public Refused {
            missing = List.copyOf(missing);
        }
    }

    record Committed(OrderId order) implements Answer {}

    record Released(OrderId order, boolean restocked) implements Answer {}

    record Expired(OrderId order) implements Answer {}
}
