package emporium.inventory.application;

import emporium.inventory.domain.Sku;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stock as it is read: no locks, no rules. */
public interface StockViews {

    /** One entry per known SKU. */
    List<Level> levels(Collection<Sku> skus);

    /** Newest first, older than {@code before}. */
    List<Entry> ledger(Sku sku, long before, int size);

    /** Where goods can be, by name. */
    List<WarehouseView> warehouses();

    record WarehouseView(String name, String country) {}

    record Level(Sku sku, List<InWarehouse> warehouses) {

        public Level {
            warehouses = List.copyOf(warehouses);
        }

        public long available() {
            return warehouses.stream().mapToLong(at -> at.onHand() - at.reserved()).sum();
        }
    }

    record InWarehouse(String warehouse, long onHand, long reserved) {}

    /** One line of the ledger; either an order or an actor with a reason. */
    record Entry(
            long id,
            Instant at,
            String kind,
            String warehouse,
            long onHandBy,
            long reservedBy,
            @Nullable UUID orderId,
            @Nullable String actor,
            @Nullable String reason) {}
}
