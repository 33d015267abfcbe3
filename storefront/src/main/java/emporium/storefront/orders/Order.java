package emporium.storefront.orders;

import emporium.storefront.account.Address;
import emporium.storefront.cart.Cart;
import emporium.storefront.clients.Money;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Order(
        UUID id,
        String number,
        String status,
        int version,
        @Nullable String reason,
        @Nullable List<Missing> missing,
        List<Cart.Line> lines,
        @Nullable String coupon,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        @Nullable String taxRate,
        Money total,
        Money refunded,
        boolean paid,
        Address shippingAddress,
        @Nullable Shipment shipment,
        Instant createdAt,
        @Nullable List<Entry> timeline) {

    private static final Set<String> IN_THE_MAKING = Set.of("PENDING", "RESERVED", "AUTHORIZED");
    private static final Set<String> NOT_SENT_YET =
            Set.of("PENDING", "RESERVED", "AUTHORIZED", "CONFIRMED");
    private static final Set<String> SOLD = Set.of("CONFIRMED", "SHIPPED", "DELIVERED");
    private static final Set<String> CAME_TO_NOTHING = Set.of("REJECTED", "CANCELLED");

    public record Missing(String sku, int requested, int available) {}

    public record Shipment(String carrier, String trackingNumber) {}

    public record Entry(int version, Instant at, String state, String detail) {}

    /** The next seconds will tell. */
    public boolean inTheMaking() {
        return IN_THE_MAKING.contains(status);
    }

    public boolean cancellable() {
        return NOT_SENT_YET.contains(status);
    }

    /** There is an invoice. */
    public boolean sold() {
        return SOLD.contains(status);
    }

    public boolean delivered() {
        return status.equals("DELIVERED");
    }

    public boolean cameToNothing() {
        return CAME_TO_NOTHING.contains(status);
    }

    /** The cart is as it was: it can be tried again. */
    public boolean refused() {
        return status.equals("REJECTED");
    }
}
