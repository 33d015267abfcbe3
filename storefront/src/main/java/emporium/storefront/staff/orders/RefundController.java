package emporium.storefront.staff.orders;

import emporium.storefront.clients.Money;
import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.staff.Done;
import emporium.storefront.staff.PlainWords;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Gives money back, in whole or in part. However often the form is sent, it goes once. */
@Controller
@RequestMapping("/staff/orders/{id}/refund")
class RefundController {

    private final StaffOrders orders;
    private final OrderDesk desk;
    private final PlainWords words;

    RefundController(StaffOrders orders, OrderDesk desk, PlainWords words) {
        this.orders = orders;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String form(Shopper shopper, @PathVariable UUID id, Model model) {
        model.addAttribute("order", desk.order(shopper, id));
        model.addAttribute("form", RefundForm.empty());
        return "staff/orders/refund";
    }

    @PostMapping
    String refund(
            @Valid @ModelAttribute("form") RefundForm form,
            BindingResult errors,
            Shopper shopper,
            @PathVariable UUID id,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var order = desk.order(shopper, id);
        var part = errors.hasErrors() ? null : part(form, order, errors);
        if (!errors.hasErrors()) {
            try {
                orders.refund(shopper.credentials(), id, part, form.reason(), form.key());
                return Done.at("/staff/orders/" + id, "refunded");
            } catch (Refused refused) {
                errors.reject("refused", words.of(refused, language));
            }
        }
        response.setStatus(422);
        model.addAttribute("order", order);
        return "staff/orders/refund";
    }

    private static @Nullable Money part(RefundForm form, StaffOrder order, BindingResult errors) {
        if (form.isWhole()) {
            return null;
        }
        var part = form.part(order.total().currency());
        if (part.isEmpty()) {
            errors.rejectValue("amount", "staff.refund.amount.wrong");
        }
        return part.orElse(null);
    }
}
