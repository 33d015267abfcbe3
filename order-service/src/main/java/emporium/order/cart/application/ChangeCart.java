package emporium.order.cart.application;

import emporium.order.assortment.application.Assortment;
import emporium.order.cart.domain.Cart;
import emporium.order.cart.domain.CartException.CartBusy;
import emporium.order.cart.domain.CartException.UnknownCoupon;
import emporium.order.cart.domain.CartException.UnknownSku;
import emporium.order.coupon.application.Coupons;
import emporium.order.domain.Owner;
import emporium.order.domain.Sku;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

@Service
public class ChangeCart {

    private static final int TRIES = 10;

    private final Carts carts;
    private final ShowCart showCart;
    private final Assortment assortment;
    private final Coupons coupons;

    ChangeCart(Carts carts, ShowCart showCart, Assortment assortment, Coupons coupons) {
        this.carts = carts;
        this.showCart = showCart;
        this.assortment = assortment;
        this.coupons = coupons;
    }

    public PricedCart put(Owner owner, Sku sku, int quantity) {
        var product = assortment.find(Set.of(sku)).get(sku);
        if (product == null || !product.active()) {
            throw new UnknownSku(sku);
        }
        return change(owner, cart -> cart.put(sku, quantity));
    }

    public PricedCart remove(Owner owner, Sku sku) {
        return change(owner, cart -> cart.remove(sku));
    }

    /** Whether it can be used for these goods is said by the quote. */
    public PricedCart putCoupon(Owner owner, String code) {
        var coupon = coupons.find(code).orElseThrow(UnknownCoupon::new);
        return change(owner, cart -> cart.withCoupon(Optional.of(coupon.code())));
    }

    public PricedCart removeCoupon(Owner owner) {
        return change(owner, cart -> cart.withCoupon(Optional.empty()));
    }

    private PricedCart change(Owner owner, UnaryOperator<Cart> decide) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var cart = carts.find(owner);
            var changed = decide.apply(cart);
            if (changed.equals(cart) || carts.save(changed)) {
                return showCart.price(changed);
            }
        }
        throw new CartBusy();
    }
}
