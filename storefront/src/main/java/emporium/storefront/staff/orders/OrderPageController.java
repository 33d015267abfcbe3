package emporium.storefront.staff.orders;

import emporium.storefront.session.Shopper;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class OrderPageController {

    private final OrderDesk desk;

    OrderPageController(OrderDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/staff/orders/{id}")
    String show(Shopper shopper, @PathVariable UUID id, Model model) {
        var file = desk.file(shopper, id);
        model.addAttribute("order", file.order());
        model.addAttribute("paymentKnown", file.payment().known());
        model.addAttribute("payment", file.payment().orElse(Optional.empty()).orElse(null));
        model.addAttribute("captureRefused", file.isCaptureRefused());
        model.addAttribute("reservationKnown", file.reservation().known());
        model.addAttribute("reservation", file.reservation().orElse(Optional.empty()).orElse(null));
        model.addAttribute("mails", file.mails());
        model.addAttribute("steps", file.trail().steps());
        model.addAttribute("complete", file.isComplete());
        return "staff/orders/order";
    }
}
