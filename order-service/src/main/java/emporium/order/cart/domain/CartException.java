package emporium.order.cart.domain;

import emporium.order.domain.Sku;

/** Why a cart could not be changed. */
public abstract sealed class CartException extends RuntimeException {

    CartException(String message) {
        super(message, null, false, false);
    }

    public static final class UnknownSku extends CartException {
        public UnknownSku(Sku sku) {
            super("There is no " + sku + " in the assortment.");
        }
    }

    public static final class UnknownCoupon extends CartException {
        public UnknownCoupon() {
            super("There is no such coupon.");
        }
    }

    public static final class CartFull extends CartException {
        public CartFull(int most) {
            super("A cart has room for " + most + " different things.");
        }
    }

    /** Somebody else kept changing the same cart. */
    public static final class CartBusy extends CartException {
        public CartBusy() {
            super("The cart is being changed elsewhere. Try again.");
        }
    }
}
