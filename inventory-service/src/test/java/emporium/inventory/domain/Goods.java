package emporium.inventory.domain;

import emporium.inventory.domain.Command.Reserve;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Words for the tests. */
final class Goods {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final Instant SOON = NOW.plusSeconds(900);

    static final Warehouses WAREHOUSES =
            new Warehouses(
                    List.of(
                            new Warehouse("berlin", "DE", new Place(52.52, 13.40)),
                            new Warehouse("lyon", "FR", new Place(45.76, 4.84))));

    private Goods() {}

    static OrderId order(int number) {
        return new OrderId(new UUID(0, number));
    }

    static Shelf shelf(String sku, String warehouse, long onHand) {
        return new Shelf(new Sku(sku), warehouse, onHand, 0, 7);
    }

    static Line line(String sku, long quantity) {
        return new Line(new Sku(sku), quantity);
    }

    static Allocation from(String warehouse, String sku, long quantity) {
        return new Allocation(new Sku(sku), warehouse, quantity);
    }

    static Reserve reserve(OrderId order, String country, Line... lines) {
        return new Reserve(order, country, Arrays.asList(lines), SOON);
    }
}
