package emporium.storefront.orders;

import emporium.storefront.clients.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods on their way back. */
public record Return(
        UUID id,
        UUID orderId,
        String number,
        String status,
        String reason,
        @Nullable String comment,
        List<Line> lines,
        @Nullable Money refund,
        @Nullable String refundRefused,
        @Nullable Restock restock,
        Instant requestedAt,
        @Nullable Instant receivedAt) {

    public record Line(
            String sku,
            String productId,
            String name,
            int quantity,
            Money unitPrice,
            @Nullable Integer accepted,
            @Nullable String restockTo) {}

    public record Restock(String state, @Nullable String reason) {}

    public boolean requested() {
        return status.equals("REQUESTED");
    }

    /** Money goes, or went, back. */
    public boolean pays() {
        return refund != null && !refund.isZero();
    }
}
