package emporium.storefront.checkout;

import emporium.storefront.account.Address;
import emporium.storefront.cart.Cart;
import emporium.storefront.clients.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the shop stands by until it expires. */
public record Quote(
        UUID id,
        List<Cart.Line> lines,
        @Nullable String coupon,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        Money total,
        String shippingMethod,
        Address shippingAddress,
        boolean stale,
        Instant expiresAt) {}
