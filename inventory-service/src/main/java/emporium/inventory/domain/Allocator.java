package emporium.inventory.domain;

import emporium.inventory.domain.Command.Reserve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the goods for an order, all or nothing. Each SKU comes from the nearest warehouse that has
 * enough of it; only if none has, from several, the nearest first.
 */
final class Allocator {

    /** All of it, or what is lacking. */
    sealed interface Finding {}

    record Found(List<Allocation> allocations) implements Finding {}

    record Lacking(List<Shortage> missing) implements Finding {}

    private final Shelves shelves;
    private final Warehouses warehouses;

    Allocator(Shelves shelves, Warehouses warehouses) {
        this.shelves = shelves;
        this.warehouses = warehouses;
    }

    Finding allocate(Reserve reserve) {
        var wanted = perSku(reserve.lines());
        var missing = shortages(wanted);
        if (!missing.isEmpty()) {
            return new Lacking(missing);
        }
        var nearestFirst = warehouses.nearestFirst(reserve.country());
        var allocations = new ArrayList<Allocation>();
        wanted.forEach((sku, quantity) -> allocations.addAll(take(sku, quantity, nearestFirst)));
        return new Found(List.copyOf(allocations));
    }

    /** Empty if there is room for all of it where it lies. */
    Optional<Answer.Obstacle> obstacleTo(Restocking restocking) {
        for (var at : restocking.goods()) {
            if (!shelves.has(at.sku(), at.warehouse())) {
                return Optional.of(Answer.Obstacle.UNKNOWN_WAREHOUSE);
            }
            if (shelves.room(at.sku(), at.warehouse()) < restocking.quantity(at)) {
                return Optional.of(Answer.Obstacle.NO_ROOM);
            }
        }
        return Optional.empty();
    }

    private List<Shortage> shortages(SortedMap<Sku, Long> wanted) {
        var missing = new ArrayList<Shortage>();
        wanted.forEach((sku, quantity) -> {
            var available = shelves.available(sku);
            if (available < quantity) {
                missing.add(new Shortage(sku, quantity, available));
            }
        });
        return List.copyOf(missing);
    }

    private List<Allocation> take(Sku sku, long quantity, List<String> nearestFirst) {
        for (var warehouse : nearestFirst) {
            if (shelves.available(sku, warehouse) >= quantity) {
                return List.of(new Allocation(sku, warehouse, quantity));
            }
        }
        var parts = new ArrayList<Allocation>();
        var open = quantity;
        for (var warehouse : nearestFirst) {
            var part = Math.min(open, shelves.available(sku, warehouse));
            if (part > 0) {
                parts.add(new Allocation(sku, warehouse, part));
                open -= part;
            }
        }
        // the order in which they are read back, so that an answer given again is the same
        parts.sort(Comparator.comparing(Allocation::warehouse));
        return parts;
    }

    private static SortedMap<Sku, Long> perSku(List<Line> lines) {
        var perSku = new TreeMap<Sku, Long>();
        lines.forEach(line -> perSku.merge(line.sku(), line.quantity(), Math::addExact));
        return perSku;
    }
}
