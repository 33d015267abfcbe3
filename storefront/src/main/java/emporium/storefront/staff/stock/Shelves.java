package emporium.storefront.staff.stock;

import emporium.storefront.clients.Credentials;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is on the shelves, as staff see it. */
public interface Shelves {

    List<Warehouse> warehouses(Credentials staff);

    Level level(Credentials staff, String sku);

    /**
     * @param key so that a form that is sent twice counts once
     */
    void adjust(Credentials staff, String sku, String key, Adjustment adjustment);

    Page ledger(Credentials staff, String sku, @Nullable String after);

    record Warehouse(String name, String country) {}

    record Level(String sku, long available, List<Shelf> warehouses) {}

    record Shelf(String warehouse, long onHand, long reserved) {}

    /** What was counted, or by how much it changed. */
    record Adjustment(
            String warehouse, @Nullable Long onHand, @Nullable Long delta, String reason) {}

    record Page(List<Entry> items, @Nullable String next) {}

    record Entry(
            long id,
            Instant at,
            String kind,
            String warehouse,
            long onHandBy,
            long reservedBy,
            @Nullable String orderId,
            @Nullable String actor,
            @Nullable String reason) {}
}
