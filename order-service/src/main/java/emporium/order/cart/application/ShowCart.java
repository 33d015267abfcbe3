package emporium.order.cart.application;

import emporium.order.assortment.application.Assortment;
import emporium.order.cart.domain.Cart;
import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Owner;
import java.util.ArrayList;
import org.springframework.stereotype.Service;

@Service
public class ShowCart {

    private final Carts carts;
    private final Assortment assortment;

    ShowCart(Carts carts, Assortment assortment) {
        this.carts = carts;
        this.assortment = assortment;
    }

    public PricedCart show(Owner owner) {
        return price(carts.find(owner));
    }

    PricedCart price(Cart cart) {
        var products = assortment.find(cart.skus());
        var lines = new ArrayList<Line>();
        var subtotal = Money.euros("0");
        for (var item : cart.items()) {
            var product = products.get(item.sku());
            if (product != null && product.active()) {
                var line =
                        new Line(
                                item.sku(),
                                product.productId(),
                                product.name(),
                                item.quantity(),
                                product.price());
                lines.add(line);
                subtotal = subtotal.plus(line.lineTotal());
            }
        }
        return new PricedCart(lines, cart.coupon(), subtotal);
    }
}
