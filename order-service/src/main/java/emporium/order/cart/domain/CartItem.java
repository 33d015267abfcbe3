package emporium.order.cart.domain;

import emporium.order.domain.Sku;

public record CartItem(Sku sku, int quantity) {

    public static final int MOST = 99;

    public CartItem {
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException("a cart item's quantity is 1 to " + MOST);
        }
    }
}
