package emporium.storefront.cart;

import emporium.storefront.clients.Credentials;
import org.jspecify.annotations.Nullable;

/** The carts of order-service. */
public interface Carts {

    /**
     * @param currency of the amounts
     */
    Seen show(Credentials shopper, String currency);

    Seen put(Credentials shopper, String sku, int quantity);

    Seen remove(Credentials shopper, String sku);

    Seen useCoupon(Credentials shopper, String code);

    Seen forgetCoupon(Credentials shopper);

    /**
     * @param newToken by which a new guest is known from now on
     */
    record Seen(Cart cart, @Nullable String newToken) {}
}
