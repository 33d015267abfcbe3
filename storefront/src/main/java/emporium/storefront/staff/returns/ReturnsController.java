package emporium.storefront.staff.returns;

import emporium.storefront.clients.Part;
import emporium.storefront.clients.Refused;
import emporium.storefront.orders.Return;
import emporium.storefront.session.Shopper;
import emporium.storefront.staff.Done;
import emporium.storefront.staff.PlainWords;
import emporium.storefront.web.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk where parcels come back. */
@Controller
@RequestMapping("/staff/returns")
class ReturnsController {

    private static final List<String> STATUSES =
            List.of("REQUESTED", "RECEIVED", "REFUNDED", "REFUND_REFUSED", "CLOSED");

    private final StaffReturns returns;
    private final PlainWords words;

    ReturnsController(StaffReturns returns, PlainWords words) {
        this.returns = returns;
        this.words = words;
    }

    @GetMapping
    String list(
            Shopper staff,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var chosen = status != null && STATUSES.contains(status) ? status : null;
        model.addAttribute("page", returns.list(staff.credentials(), chosen, after));
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("status", chosen);
        return "staff/returns";
    }

    @GetMapping("/{id}")
    String show(Shopper staff, @PathVariable UUID id, Model model) {
        return page(staff, find(staff, id), model);
    }

    @PostMapping("/{id}/receipt")
    String receive(
            Shopper staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var back = find(staff, id);
        try {
            returns.receive(staff.credentials(), id, receipt(back, fields));
            return Done.at("/staff/returns/" + id, "return-received");
        } catch (Refused refused) {
            model.addAttribute("problem", words.of(refused, language));
            response.setStatus(422);
            return page(staff, back, model);
        }
    }

    /** What is no number accepts nothing; what is too much the service refuses. */
    private static StaffReturns.Receipt receipt(Return back, Map<String, String> fields) {
        var decisions = new ArrayList<StaffReturns.Decision>();
        for (var line : back.lines()) {
            var typed = fields.getOrDefault("accepted-" + line.sku(), "").strip();
            var accepted = typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : 0;
            var warehouse = fields.getOrDefault("restock-" + line.sku(), "");
            var restockTo = accepted == 0 || warehouse.isBlank() ? null : warehouse;
            decisions.add(new StaffReturns.Decision(line.sku(), accepted, restockTo));
        }
        return new StaffReturns.Receipt(decisions);
    }

    private Return find(Shopper staff, UUID id) {
        return returns.find(staff.credentials(), id).orElseThrow(NotThere::new);
    }

    private String page(Shopper staff, Return back, Model model) {
        model.addAttribute("back", back);
        var sku = back.lines().getFirst().sku();
        model.addAttribute(
                "warehouses",
                back.requested()
                        ? Part.ask(() -> returns.warehouses(staff.credentials(), sku))
                        : Part.of(List.of()));
        return "staff/return";
    }
}
