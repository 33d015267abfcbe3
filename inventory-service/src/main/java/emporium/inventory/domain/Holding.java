package emporium.inventory.domain;

import java.time.Instant;
import java.util.List;

/** How things stand between one order and the shelves. */
public sealed interface Holding {

    /** Nothing was ever asked for this order. */
    record None() implements Holding {}

    record Active(List<Allocation> allocations, Instant expiresAt) implements Holding {

        public Active {
            allocations = List.copyOf(allocations);
        }
    }

    /** The goods have left the shelves; what was promised is kept to be able to say it again. */
    record Committed(List<Allocation> allocations, Instant expiresAt) implements Holding {

        public Committed {
            allocations = List.copyOf(allocations);
        }
    }

    /** Final: holds nothing and never will. */
    sealed interface Ended extends Holding {}

    record Refused(List<Shortage> missing) implements Ended {

        public Refused {
            missing = List.copyOf(missing);
        }
    }

    record Released() implements Ended {}

    record Restocked() implements Ended {}

    record Expired() implements Ended {}
}
