package emporium.inventory.application;

import emporium.inventory.application.StockViews.Level;
import emporium.inventory.domain.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stock as staff watch over it: what runs out, and what is set aside for an order. */
public interface StockDesk {

    /** SKUs of which no more than that is available, the scarcest first. */
    Alerts alerts(long atMost, int size);

    Optional<Reservation> reservation(OrderId order);

    /**
     * @param out how many SKUs have nothing left
     * @param low how many have something left, but no more than asked for
     */
    record Alerts(int out, int low, List<Level> scarcest) {

        public Alerts {
            scarcest = List.copyOf(scarcest);
        }
    }

    /**
     * What stands between an order and the shelves.
     *
     * @param expiresAt until then it is held for an order that goes no further
     */
    record Reservation(
            UUID orderId,
            String state,
            @Nullable Instant expiresAt,
            Instant createdAt,
            Instant changedAt,
            List<Line> lines) {

        public Reservation {
            lines = List.copyOf(lines);
        }
    }

    record Line(String sku, String warehouse, long quantity, String state) {}
}
