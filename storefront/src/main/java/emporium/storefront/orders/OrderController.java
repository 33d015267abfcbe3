package emporium.storefront.orders;

import emporium.storefront.cart.MyCart;
import emporium.storefront.clients.Part;
import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.Notice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OrderController {

    private final MyOrders mine;
    private final Orders orders;
    private final Returns returns;
    private final MyCart carts;

    OrderController(MyOrders mine, Orders orders, Returns returns, MyCart carts) {
        this.mine = mine;
        this.orders = orders;
        this.returns = returns;
        this.carts = carts;
    }

    @GetMapping("/orders")
    String list(
            Shopper shopper, @RequestParam(required = false) @Nullable String after, Model model) {
        var credentials = shopper.credentials();
        model.addAttribute(
                "page",
                credentials.isNobody()
                        ? new Orders.Page(List.of(), null)
                        : orders.list(credentials, after));
        return "orders/list";
    }

    @GetMapping("/orders/{id}")
    String show(Shopper shopper, @PathVariable UUID id, Model model) {
        var order = mine.find(shopper, id);
        if (!order.inTheMaking() && shopper.cartCount() > 0) {
            Part.ask(() -> carts.show(shopper)); // what was sold has left it
        }
        model.addAttribute("order", order);
        model.addAttribute("steps", Step.of(order));
        if (order.delivered()) {
            var owner = mine.ownerOf(shopper, id);
            model.addAttribute("returns", Part.ask(() -> returns.of(owner, id)));
        }
        return "orders/order";
    }

    @PostMapping("/orders/{id}/cancellation")
    String cancel(Shopper shopper, @PathVariable UUID id) {
        try {
            mine.cancel(shopper, id);
            return Notice.CANCELLED.at("/orders/" + id);
        } catch (Refused refused) {
            if (refused.is("order-not-cancellable")) {
                return Notice.NOT_CANCELLABLE.at("/orders/" + id);
            }
            throw refused;
        }
    }

    /** The same things into the cart, at today's prices. */
    @PostMapping("/orders/{id}/reorder")
    String reorder(Shopper shopper, @PathVariable UUID id) {
        var all = true;
        for (var line : mine.find(shopper, id).lines()) {
            try {
                carts.add(shopper, line.sku(), line.quantity());
            } catch (Refused gone) {
                all = false;
            }
        }
        return (all ? Notice.REORDERED : Notice.REORDERED_PARTLY).at("/cart");
    }
}
