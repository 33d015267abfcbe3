package emporium.storefront.cart;

import emporium.storefront.clients.Credentials;
import emporium.storefront.session.Shopper;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The shopper's own cart; what comes back from it is remembered for the next request. */
@Component
public class MyCart {

    private static final int MOST = 99;

    private final Carts carts;

    MyCart(Carts carts) {
        this.carts = carts;
    }

    /** Somebody who never put anything anywhere has an empty one, without asking. */
    public Cart show(Shopper shopper) {
        return show(shopper, "EUR");
    }

    public Cart show(Shopper shopper, String currency) {
        return shopper.hasCart()
                ? call(shopper, credentials -> carts.show(credentials, currency))
                : Cart.EMPTY;
    }

    public void add(Shopper shopper, String sku, int quantity) {
        var there = show(shopper).quantityOf(sku);
        put(shopper, sku, Math.min(MOST, there + quantity));
    }

    public Cart put(Shopper shopper, String sku, int quantity) {
        return call(
                shopper,
                credentials ->
                        quantity < 1
                                ? carts.remove(credentials, sku)
                                : carts.put(credentials, sku, Math.min(MOST, quantity)));
    }

    public Cart useCoupon(Shopper shopper, String code) {
        return call(shopper, credentials -> carts.useCoupon(credentials, code));
    }

    public Cart forgetCoupon(Shopper shopper) {
        return call(shopper, carts::forgetCoupon);
    }

    private static Cart call(Shopper shopper, Function<Credentials, Carts.Seen> call) {
        var seen = call.apply(shopper.forCart());
        shopper.sawCart(seen.newToken(), seen.cart().count());
        return seen.cart();
    }
}
