package emporium.storefront.staff.orders;

import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.staff.Done;
import emporium.storefront.staff.PlainWords;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sends the parcel off. */
@Controller
@RequestMapping("/staff/orders/{id}/shipment")
class ShipmentController {

    private final StaffOrders orders;
    private final OrderDesk desk;
    private final PlainWords words;

    ShipmentController(StaffOrders orders, OrderDesk desk, PlainWords words) {
        this.orders = orders;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String form(Shopper shopper, @PathVariable UUID id, Model model) {
        model.addAttribute("order", desk.order(shopper, id));
        model.addAttribute("form", new ShipmentForm("", ""));
        return "staff/orders/shipment";
    }

    @PostMapping
    String ship(
            @Valid @ModelAttribute("form") ShipmentForm form,
            BindingResult errors,
            Shopper shopper,
            @PathVariable UUID id,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var order = desk.order(shopper, id);
        if (!errors.hasErrors()) {
            try {
                orders.ship(shopper.credentials(), id, form.parcel());
                return Done.at("/staff/orders/" + id, "shipped");
            } catch (Refused refused) {
                errors.reject("refused", words.of(refused, language));
            }
        }
        response.setStatus(422);
        model.addAttribute("order", order);
        return "staff/orders/shipment";
    }
}
