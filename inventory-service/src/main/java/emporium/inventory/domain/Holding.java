package emporium.inventory.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How things stand between one order and the shelves. */
public sealed interface Holding {

    /** Nothing was ever asked for this order. */
    record None() implements Holding {}

    record Active(List<Allocation> allocations, Instant expiresAt) implements Holding {

        public Active {
            allocations = List.copyOf(allocations);
        }
    }

    /**
     * The goods have left the shelves; what was promised is kept to be able to say it again.
     *
     * @param returned what has come back since
     */
    record Committed(List<Allocation> allocations, Instant expiresAt, List<Restocking> returned)
            implements Holding {

        public Committed {
            allocations = List.copyOf(allocations);
            returned = List.copyOf(returned);
        }

        boolean hasReturned(Restocking restocking) {
            return returned.stream().anyMatch(earlier -> earlier.id().equals(restocking.id()));
        }

        Committed with(Restocking restocking) {
            var all = new ArrayList<>(returned);
            all.add(restocking);
            return new Committed(allocations, expiresAt, all);
        }

        /** Nothing comes back that was not sold. */
        boolean covers(Restocking restocking) {
            var back = backPerSku();
            restocking.goods().forEach(at -> back.merge(at.sku(), at.quantity(), Math::addExact));
            return back.entrySet().stream().allMatch(e -> e.getValue() <= sold(e.getKey()));
        }

        /** What has not come back yet, as if it had come back to where it was taken from. */
        List<Allocation> left() {
            var back = backPerSku();
            var left = new ArrayList<Allocation>();
            for (var at : allocations) {
                var gone = Math.min(at.quantity(), back.getOrDefault(at.sku(), 0L));
                back.merge(at.sku(), -gone, Math::addExact);
                if (at.quantity() > gone) {
                    left.add(new Allocation(at.sku(), at.warehouse(), at.quantity() - gone));
                }
            }
            return left;
        }

        private long sold(Sku sku) {
            return allocations.stream()
                    .filter(at -> at.sku().equals(sku))
                    .mapToLong(Allocation::quantity)
                    .sum();
        }

        private Map<Sku, Long> backPerSku() {
            var back = new HashMap<Sku, Long>();
            returned.stream()
                    .flatMap(restocking -> restocking.goods().stream())
                    .forEach(at -> back.merge(at.sku(), at.quantity(), Math::addExact));
            return back;
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
