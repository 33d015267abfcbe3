package emporium.storefront.staff.orders;

import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.staff.Done;
import emporium.storefront.staff.PlainWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What needs no more than a yes. Each has a page that asks first; all are safe to repeat. */
@Controller
class ConfirmedActions {

    private static final String DELIVERY = "/staff/orders/{id}/delivery";
    private static final String CANCELLATION = "/staff/orders/{id}/cancellation";
    private static final String CAPTURE = "/staff/orders/{id}/capture";

    private final StaffOrders orders;
    private final Traces traces;
    private final OrderDesk desk;
    private final PlainWords words;

    ConfirmedActions(StaffOrders orders, Traces traces, OrderDesk desk, PlainWords words) {
        this.orders = orders;
        this.traces = traces;
        this.desk = desk;
        this.words = words;
    }

    /** What was asked for, and how it is done. */
    private record Wish(String name, String done, Shopper shopper, UUID id, Runnable action) {}

    @GetMapping(DELIVERY)
    String askDelivery(Shopper shopper, @PathVariable UUID id, Model model) {
        return ask("delivery", shopper, id, model);
    }

    @GetMapping(CANCELLATION)
    String askCancellation(Shopper shopper, @PathVariable UUID id, Model model) {
        return ask("cancellation", shopper, id, model);
    }

    @GetMapping(CAPTURE)
    String askCapture(Shopper shopper, @PathVariable UUID id, Model model) {
        return ask("capture", shopper, id, model);
    }

    @PostMapping(DELIVERY)
    String deliver(
            Shopper shopper,
            @PathVariable UUID id,
            Locale language,
            HttpServletResponse response,
            Model model) {
        Runnable action = () -> orders.deliver(shopper.credentials(), id);
        var wish = new Wish("delivery", "delivered", shopper, id, action);
        return fulfil(wish, language, response, model);
    }

    @PostMapping(CANCELLATION)
    String cancel(
            Shopper shopper,
            @PathVariable UUID id,
            Locale language,
            HttpServletResponse response,
            Model model) {
        Runnable action = () -> orders.cancel(shopper.credentials(), id);
        var wish = new Wish("cancellation", "cancelled", shopper, id, action);
        return fulfil(wish, language, response, model);
    }

    @PostMapping(CAPTURE)
    String capture(
            Shopper shopper,
            @PathVariable UUID id,
            Locale language,
            HttpServletResponse response,
            Model model) {
        Runnable action = () -> traces.captureAgain(shopper.credentials(), id);
        var wish = new Wish("capture", "capturing", shopper, id, action);
        return fulfil(wish, language, response, model);
    }

    private String ask(String name, Shopper shopper, UUID id, Model model) {
        model.addAttribute("order", desk.order(shopper, id));
        model.addAttribute("action", name);
        return "staff/orders/confirm";
    }

    private String fulfil(Wish wish, Locale language, HttpServletResponse response, Model model) {
        try {
            wish.action().run();
            return Done.at("/staff/orders/" + wish.id(), wish.done());
        } catch (Refused refused) {
            model.addAttribute("problem", words.of(refused, language));
            response.setStatus(422);
            return ask(wish.name(), wish.shopper(), wish.id(), model);
        }
    }
}
