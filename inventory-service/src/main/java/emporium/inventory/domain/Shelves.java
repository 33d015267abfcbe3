package emporium.inventory.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The shelves of one batch, read under lock: movements are carried out here in memory, and only
 * their sum is written back. Not for sharing.
 */
final class Shelves {

    /** Per SKU, by warehouse; a SKU that is not here is not known. */
    private final Map<Sku, Map<String, Shelf>> before = new HashMap<>();

    private final Map<Sku, Map<String, Shelf>> moved = new TreeMap<>();

    Shelves(Collection<Shelf> locked) {
        for (var shelf : locked) {
            before.computeIfAbsent(shelf.sku(), _ -> new LinkedHashMap<>())
                    .put(shelf.warehouse(), shelf);
        }
    }

    long available(Sku sku) {
        return available(current(sku));
    }

    long available(Sku sku, String warehouse) {
        var shelf = current(sku).get(warehouse);
        return shelf == null ? 0 : shelf.available();
    }

    boolean has(Sku sku, String warehouse) {
        return current(sku).containsKey(warehouse);
    }

    /** How many more fit. */
    long room(Sku sku, String warehouse) {
        var shelf = current(sku).get(warehouse);
        return shelf == null ? 0 : Shelf.MOST - shelf.onHand();
    }

    void apply(Movement movement) {
        var shelves =
                moved.computeIfAbsent(
                        movement.sku(),
                        sku -> new LinkedHashMap<>(before.getOrDefault(sku, Map.of())));
        var shelf = shelves.get(movement.warehouse());
        if (shelf == null) {
            throw new IllegalStateException(
                    "no shelf for %s in %s".formatted(movement.sku(), movement.warehouse()));
        }
        shelves.put(shelf.warehouse(), shelf.move(movement.onHand(), movement.reserved()));
    }

    /** What can be sold has changed for these, and each of them has moved on by one version. */
    List<Availability> changes() {
        var changes = new ArrayList<Availability>();
        moved.forEach((sku, shelves) -> {
            if (hasNews(sku, shelves)) {
                var version = version(sku) + 1;
                changes.add(new Availability(sku, available(shelves), version));
            }
        });
        return changes;
    }

    /** The shelves that differ from what was read, each with its SKU's version. */
    List<Shelf> toWrite() {
        var changed = new ArrayList<Shelf>();
        moved.forEach((sku, shelves) -> {
            var version = version(sku) + (hasNews(sku, shelves) ? 1 : 0);
            for (var shelf : shelves.values()) {
                if (!shelf.equals(current(before, sku).get(shelf.warehouse()))) {
                    changed.add(shelf.at(version));
                }
            }
        });
        return changed;
    }

    private boolean hasNews(Sku sku, Map<String, Shelf> shelves) {
        return available(shelves) != available(current(before, sku));
    }

    private long version(Sku sku) {
        return current(before, sku).values().stream().mapToLong(Shelf::version).max().orElse(0);
    }

    private Map<String, Shelf> current(Sku sku) {
        var shelves = moved.get(sku);
        return shelves == null ? current(before, sku) : shelves;
    }

    private static Map<String, Shelf> current(Map<Sku, Map<String, Shelf>> all, Sku sku) {
        return all.getOrDefault(sku, Map.of());
    }

    private static long available(Map<String, Shelf> shelves) {
        return shelves.values().stream().mapToLong(Shelf::available).sum();
    }
}
