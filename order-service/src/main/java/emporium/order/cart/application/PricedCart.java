package emporium.order.cart.application;

import emporium.order.domain.Line;
import emporium.order.domain.Money;
import java.util.List;
import java.util.Optional;

/** A cart at today's prices. What is no longer sold is not in it. */
public record PricedCart(List<Line> lines, Optional<String> coupon, Money subtotal) {

    public PricedCart {
        lines = List.copyOf(lines);
    }
}
