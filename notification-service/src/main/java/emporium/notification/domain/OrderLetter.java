package emporium.notification.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * About an order.
 *
 * @param totals of the order; what is about some of its goods has none
 * @param refundId which refund or return, of which an order may have many
 * @param address where the parcel goes, line by line
 * @param language as the order says; what was stored before there was a choice has none
 */
public record OrderLetter(
        UUID orderId,
        Kind kind,
        String number,
        String recipient,
        String name,
        List<Line> lines,
        @Nullable Totals totals,
        @Nullable String reason,
        @Nullable Shipment shipment,
        @Nullable UUID refundId,
        @Nullable String refunded,
        @Nullable List<String> address,
        @Nullable String language,
        @Nullable UUID userId)
        implements Letter {

    public OrderLetter {
        lines = List.copyOf(lines);
        address = address == null ? null : List.copyOf(address);
    }

    public record Line(String name, long quantity, String total) {}

    /** As shown: with currency. */
    public record Totals(
            String subtotal, String discount, String shipping, String tax, String total) {}

    public record Shipment(String carrier, String trackingNumber) {}

    @Override
    public MailId id() {
        return new MailId(orderId, kind, refundId == null ? "" : refundId.toString());
    }
}
