package emporium.storefront.staff.platform;

import emporium.storefront.clients.Together;
import emporium.storefront.session.Shopper;
import emporium.storefront.staff.today.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class PlatformController {

    /** The way of an order. */
    private static final List<String> WAY =
            List.of(
                    "PENDING",
                    "RESERVED",
                    "AUTHORIZED",
                    "CONFIRMED",
                    "SHIPPED",
                    "DELIVERED",
                    "CANCELLED",
                    "REJECTED");

    private final Platform platform;
    private final Figures figures;
    private final Together together;

    PlatformController(Platform platform, Figures figures, Together together) {
        this.platform = platform;
        this.figures = figures;
        this.together = together;
    }

    @GetMapping("/staff/platform")
    String look(Shopper shopper, Model model) {
        var staff = shopper.credentials();
        var running = together.ask(() -> platform.look(staff));
        var today = together.askIfPossible(() -> figures.summary(staff, 1));
        var look = running.get();
        model.addAttribute("look", look);
        model.addAttribute("topology", Topology.of(look));
        var summary = today.get().value();
        if (summary != null && !summary.days().isEmpty()) {
            model.addAttribute("funnel", funnel(summary.days().getLast().orders()));
        }
        return "staff/platform/platform";
    }

    /** Every step, also those where nothing is. */
    private static Map<String, Integer> funnel(Map<String, Integer> orders) {
        var steps = new LinkedHashMap<String, Integer>();
        WAY.forEach(step -> steps.put(step, orders.getOrDefault(step, 0)));
        return steps;
    }
}
