package emporium.storefront.staff.orders;

import emporium.storefront.account.Address;
import emporium.storefront.cart.Cart;
import emporium.storefront.clients.Money;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as the staff sees it. */
public record StaffOrder(
        UUID id,
        String number,
        String status,
        @Nullable String reason,
        List<Cart.Line> lines,
        @Nullable String coupon,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        Money total,
        Money refunded,
        Money captured,
        Money refundable,
        boolean paid,
        List<Refund> refunds,
        List<String> awaits,
        int repeats,
        @Nullable Instant dueAt,
        Customer customer,
        Address shippingAddress,
        @Nullable Shipment shipment,
        Instant createdAt,
        @Nullable List<Entry> timeline) {

    private static final Set<String> OPEN = Set.of("PENDING", "RESERVED", "AUTHORIZED");
    private static final Set<String> ENDED = Set.of("REJECTED", "CANCELLED");

    public record Customer(@Nullable String id, String email, String name) {}

    public record Shipment(String carrier, String trackingNumber) {}

    public record Refund(UUID id, Money amount, String reason, String state) {}

    public record Entry(int version, Instant at, String state, String detail) {}

    public boolean isOpen() {
        return OPEN.contains(status);
    }

    public boolean isEnded() {
        return ENDED.contains(status);
    }

    public boolean canBeCancelled() {
        return isOpen() || status.equals("CONFIRMED");
    }

    /** Only what is paid leaves the house. */
    public boolean canBeShipped() {
        return status.equals("CONFIRMED") && paid;
    }

    public boolean canBeDelivered() {
        return status.equals("SHIPPED");
    }

    public boolean canBeRefunded() {
        return !isOpen() && !isEnded() && !refundable.isZero();
    }
}
