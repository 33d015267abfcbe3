package emporium.order.cart.application;

import emporium.order.domain.ExchangeRate;
import emporium.order.domain.Line;
import emporium.order.domain.Money;
import java.util.List;
import java.util.Optional;

/** A cart at today's prices. What is no longer sold is not in it. */
public record PricedCart(List<Line> lines, Optional<String> coupon, Money subtotal) {

    public PricedCart {
        lines = List.copyOf(lines);
    }

    /** Piece by piece, so that it is the sum of what is shown. */
    public PricedCart in(ExchangeRate rate) {
        var sum = rate.convert(subtotal).zero();
        var converted = lines.stream().map(rate::convert).toList();
        for (var line : converted) {
            sum = sum.plus(line.lineTotal());
        }
        return new PricedCart(converted, coupon, sum);
    }
}
