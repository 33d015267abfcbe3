package emporium.inventory.domain;

import java.util.List;
import java.util.UUID;

/**
 * Goods of an order that came back, and where they lie; known by an id, so that it is done once.
 */
public record Restocking(UUID id, List<Allocation> goods) {

    public Restocking {
        if (goods.isEmpty()) {
            throw new IllegalArgumentException("nothing to restock");
        }
        goods = List.copyOf(goods);
    }

    /** Of everything that goes on the same shelf. */
    long quantity(Allocation shelf) {
        return goods.stream()
                .filter(at -> at.sku().equals(shelf.sku()))
                .filter(at -> at.warehouse().equals(shelf.warehouse()))
                .mapToLong(Allocation::quantity)
                .sum();
    }
}
