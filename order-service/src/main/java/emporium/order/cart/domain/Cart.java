package emporium.order.cart.domain;

import emporium.order.cart.domain.CartException.CartFull;
import emporium.order.domain.Line;
import emporium.order.domain.Owner;
import emporium.order.domain.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody means to buy, in the order it was put in. Has no prices: those are looked up.
 *
 * @param version counts the stored changes; 0 before the first
 */
public record Cart(Owner owner, int version, List<CartItem> items, Optional<String> coupon) {

    static final int MOST_ITEMS = 50;

    public Cart {
        items = List.copyOf(items);
    }

    public static Cart empty(Owner owner, int version) {
        return new Cart(owner, version, List.of(), Optional.empty());
    }

    public Set<Sku> skus() {
        return items.stream().map(CartItem::sku).collect(Collectors.toUnmodifiableSet());
    }

    /** As many as given from now on, not more of it. */
    public Cart put(Sku sku, int quantity) {
        var next = new ArrayList<CartItem>();
        var item = new CartItem(sku, quantity);
        items.forEach(old -> next.add(old.sku().equals(sku) ? item : old));
        if (!next.contains(item)) {
            next.add(item);
        }
        if (next.size() > MOST_ITEMS) {
            throw new CartFull(MOST_ITEMS);
        }
        return with(next, coupon);
    }

    public Cart remove(Sku sku) {
        return with(items.stream().filter(item -> !item.sku().equals(sku)).toList(), coupon);
    }

    public Cart withCoupon(Optional<String> code) {
        return with(items, code);
    }

    /** Both carts in one; what does not fit is left behind. */
    public Cart merge(Cart other) {
        var merged = this;
        for (var item : other.items) {
            var sum = Math.min(CartItem.MOST, item.quantity() + quantityOf(item.sku()));
            if (merged.skus().contains(item.sku()) || merged.items.size() < MOST_ITEMS) {
                merged = merged.put(item.sku(), sum);
            }
        }
        return merged.withCoupon(coupon.or(other::coupon));
    }

    /** Without what was bought. What was changed since then stays. */
    public Cart without(List<Line> bought) {
        var left = new ArrayList<>(items);
        bought.forEach(line -> left.remove(new CartItem(line.sku(), line.quantity())));
        return with(left, left.isEmpty() ? Optional.empty() : coupon);
    }

    private int quantityOf(Sku sku) {
        for (var item : items) {
            if (item.sku().equals(sku)) {
                return item.quantity();
            }
        }
        return 0;
    }

    private Cart with(List<CartItem> nextItems, Optional<String> nextCoupon) {
        return new Cart(owner, version, nextItems, nextCoupon);
    }
}
