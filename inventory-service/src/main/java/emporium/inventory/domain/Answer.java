package emporium.inventory.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

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

    record Returned(OrderId order, UUID restockId) implements Answer {}

    record RestockRefused(OrderId order, UUID restockId, Obstacle obstacle) implements Answer {}

    /** Why goods that came back can not be put on the shelves. */
    enum Obstacle {
        NOT_SOLD,
        UNKNOWN_WAREHOUSE,
        NO_ROOM
    }

    record Expired(OrderId order) implements Answer {}
}
