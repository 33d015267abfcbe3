package emporium.storefront.orders;

import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sending something back. */
@Controller
@RequestMapping("/orders/{id}/return")
class ReturnController {

    private final MyOrders mine;
    private final Returns returns;

    ReturnController(MyOrders mine, Returns returns) {
        this.mine = mine;
        this.returns = returns;
    }

    /** The key in the form makes one return of however many clicks. */
    @GetMapping
    String form(Shopper shopper, @PathVariable UUID id, Model model) {
        var order = mine.find(shopper, id);
        var left = returns.of(mine.ownerOf(shopper, id), id).returnable();
        return left.isEmpty()
                ? Notice.NOT_RETURNABLE.at("/orders/" + id)
                : page(model, order, left, ReturnForm.empty(), List.of());
    }

    @PostMapping
    String request(
            Shopper shopper,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var order = mine.find(shopper, id);
        var owner = mine.ownerOf(shopper, id);
        var form = ReturnForm.of(fields, key);
        var all = order.lines().stream().map(l -> new Returns.Left(l.sku(), l.quantity())).toList();
        var mistakes = form.mistakes(all);
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return page(model, order, returns.of(owner, id).returnable(), form, mistakes);
        }
        try {
            returns.request(owner, id, key.toString(), form.wish(all));
            return Notice.RETURN_REQUESTED.at("/orders/" + id);
        } catch (Refused refused) {
            return switch (refused.kind()) {
                case "return-too-many", "return-too-late", "order-not-delivered" ->
                        Notice.NOT_RETURNABLE.at("/orders/" + id);
                case "idempotency-key-in-use" -> Notice.RETURN_REQUESTED.at("/orders/" + id);
                default -> throw refused;
            };
        }
    }

    private static String page(
            Model model,
            Order order,
            List<Returns.Left> left,
            ReturnForm form,
            List<ReturnForm.Mistake> mistakes) {
        model.addAttribute("order", order);
        model.addAttribute("left", new Returns.Overview(List.of(), left, null).left());
        model.addAttribute("form", form);
        model.addAttribute("reasons", ReturnForm.REASONS);
        model.addAttribute("mistakes", mistakes);
        return "orders/return";
    }
}
