package emporium.storefront.checkout;

import emporium.storefront.clients.Refused;
import emporium.storefront.orders.Order;
import emporium.storefront.orders.Orders;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.NotThere;
import emporium.storefront.web.Notice;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Second step: the price, and paying it. */
@Controller
@RequestMapping("/checkout/{id}")
class PaymentController {

    private static final int TRIES = 40;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final Quotes quotes;
    private final Orders orders;

    PaymentController(Quotes quotes, Orders orders) {
        this.quotes = quotes;
        this.orders = orders;
    }

    /** The key in the form makes one purchase of however many clicks. */
    @GetMapping
    String review(Shopper shopper, @PathVariable UUID id, Model model) {
        var credentials = shopper.credentials();
        if (credentials.isNobody()) {
            throw new NotThere();
        }
        model.addAttribute("quote", quotes.find(credentials, id).orElseThrow(NotThere::new));
        model.addAttribute("cards", TestCard.values());
        model.addAttribute("key", UUID.randomUUID());
        return "checkout/payment";
    }

    @PostMapping("/payment")
    String pay(
            Shopper shopper,
            @PathVariable UUID id,
            @RequestParam String card,
            @RequestParam UUID key) {
        var token = TestCard.of(card).orElseThrow(NotThere::new).token();
        try {
            var order = place(shopper, id, token, key);
            return "redirect:/orders/" + order.id();
        } catch (Refused refused) {
            return switch (refused.kind()) {
                case "quote-used" -> usedFor(refused);
                case "quote-expired" -> Notice.QUOTE_EXPIRED.at("/checkout?quote=" + id);
                case "coupon-used-up" -> Notice.COUPON_USED_UP.at("/cart");
                case "quote-not-found" -> throw new NotThere();
                default -> throw refused;
            };
        }
    }

    /** A second click while the first is under way gets the answer that the first will get. */
    private Order place(Shopper shopper, UUID quote, String token, UUID key) {
        var credentials = shopper.credentials();
        for (var attempt = 1; ; attempt++) {
            try {
                return orders.place(credentials, quote, token, key.toString());
            } catch (Refused refused) {
                if (!refused.is("idempotency-key-in-use") || attempt == TRIES) {
                    throw refused;
                }
                pause();
            }
        }
    }

    private static String usedFor(Refused refused) {
        return "redirect:/orders/" + UUID.fromString(refused.text("orderId").orElseThrow());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
