package emporium.storefront.cart;

import emporium.storefront.catalog.Catalog;
import emporium.storefront.catalog.Stock;
import emporium.storefront.clients.Part;
import emporium.storefront.clients.Refused;
import emporium.storefront.clients.Together;
import emporium.storefront.money.Currency;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.Notice;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CartController {

    private final MyCart carts;
    private final Catalog catalog;
    private final Stock stock;
    private final Together together;

    CartController(MyCart carts, Catalog catalog, Stock stock, Together together) {
        this.carts = carts;
        this.catalog = catalog;
        this.stock = stock;
        this.together = together;
    }

    @GetMapping("/cart")
    String show(Shopper shopper, Currency currency, Model model) {
        var cart = carts.show(shopper, currency.code());
        var skus = cart.lines().stream().map(Cart.Line::sku).toList();
        model.addAttribute("cart", cart);
        if (skus.isEmpty()) {
            model.addAttribute("stock", Part.of(Map.of()));
            model.addAttribute("offers", Part.of(Map.of()));
        } else {
            var levels = together.askIfPossible(() -> stock.of(skus));
            var offers = together.askIfPossible(() -> catalog.offers(skus));
            model.addAttribute("stock", levels.get());
            model.addAttribute("offers", offers.get());
        }
        return "cart/cart";
    }

    @PostMapping("/cart/items")
    String add(
            Shopper shopper,
            @RequestParam String sku,
            @RequestParam(defaultValue = "1") int quantity) {
        return change(Notice.ADDED, () -> carts.add(shopper, sku, Math.max(1, quantity)));
    }

    @PostMapping("/cart/items/{sku}")
    String put(Shopper shopper, @PathVariable String sku, @RequestParam int quantity) {
        return change(
                quantity < 1 ? Notice.REMOVED : Notice.CHANGED,
                () -> carts.put(shopper, sku, quantity));
    }

    @PostMapping("/cart/coupon")
    String coupon(Shopper shopper, @RequestParam String code) {
        var wish = code.strip();
        return wish.isEmpty() || wish.length() > 40
                ? Notice.COUPON_UNKNOWN.at("/cart")
                : change(Notice.COUPON_KEPT, () -> carts.useCoupon(shopper, wish));
    }

    @PostMapping("/cart/coupon/removal")
    String forgetCoupon(Shopper shopper) {
        return change(Notice.CHANGED, () -> carts.forgetCoupon(shopper));
    }

    private static String change(Notice done, Runnable change) {
        try {
            change.run();
            return done.at("/cart");
        } catch (Refused refused) {
            return switch (refused.kind()) {
                case "unknown-sku" -> Notice.NOT_FOR_SALE.at("/cart");
                case "unknown-coupon" -> Notice.COUPON_UNKNOWN.at("/cart");
                case "cart-full" -> Notice.CART_FULL.at("/cart");
                case "cart-busy" -> Notice.CART_BUSY.at("/cart");
                default -> throw refused;
            };
        }
    }
}
