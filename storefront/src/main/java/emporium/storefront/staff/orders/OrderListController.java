package emporium.storefront.staff.orders;

import emporium.storefront.session.Shopper;
import emporium.storefront.web.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds orders, newest first. The address keeps what was asked for. */
@Controller
class OrderListController {

    private final StaffOrders orders;

    OrderListController(StaffOrders orders) {
        this.orders = orders;
    }

    @GetMapping("/staff/orders")
    String find(
            @ModelAttribute("search") OrderSearch search,
            @RequestParam(required = false) @Nullable String after,
            Shopper shopper,
            Model model) {
        var page = orders.find(shopper.credentials(), search.query(Formats.ZONE, after));
        model.addAttribute("page", page);
        model.addAttribute("statuses", OrderSearch.STATUSES);
        model.addAttribute("first", after == null ? null : search.page(null));
        model.addAttribute("next", page.next() == null ? null : search.page(page.next()));
        return "staff/orders/list";
    }
}
