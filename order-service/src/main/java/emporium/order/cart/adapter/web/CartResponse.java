package emporium.order.cart.adapter.web;

import emporium.order.cart.application.PricedCart;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CartResponse(List<LineResponse> lines, @Nullable String coupon, Money subtotal) {

    record LineResponse(Sku sku, String name, int quantity, Money unitPrice, Money lineTotal) {}

    static CartResponse of(PricedCart cart) {
        return new CartResponse(
                cart.lines().stream()
                        .map(line ->
                                new LineResponse(
                                        line.sku(),
                                        line.name(),
                                        line.quantity(),
                                        line.unitPrice(),
                                        line.lineTotal()))
                        .toList(),
                cart.coupon().orElse(null),
                cart.subtotal());
    }
}
