package emporium.inventory.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All warehouses, and in which order they are asked. */
public final class Warehouses {

    private final List<Warehouse> byName;
    private final Map<String, List<String>> nearestFirst = new ConcurrentHashMap<>();

    public Warehouses(List<Warehouse> warehouses) {
        byName = warehouses.stream().sorted(Comparator.comparing(Warehouse::name)).toList();
    }

    public List<String> names() {
        return byName.stream().map(Warehouse::name).toList();
    }

    public boolean has(String name) {
        return byName.stream().anyMatch(warehouse -> warehouse.name().equals(name));
    }

    /**
     * A warehouse in the country itself first, then by distance from the country's middle; by name
     * where the country is not known.
     */
    List<String> nearestFirst(String country) {
        if (Countries.middleOf(country).isEmpty()) {
            return byName.stream()
                    .sorted(Comparator.comparing(at -> !at.country().equals(country)))
                    .map(Warehouse::name)
                    .toList();
        }
        return nearestFirst.computeIfAbsent(country, this::byDistance);
    }

    private List<String> byDistance(String country) {
        var middle = Countries.middleOf(country).orElseThrow();
        return byName.stream()
                .sorted(
                        Comparator.comparing((Warehouse at) -> !at.country().equals(country))
                                .thenComparingDouble(at -> at.place().kilometresTo(middle)))
                .map(Warehouse::name)
                .toList();
    }
}
