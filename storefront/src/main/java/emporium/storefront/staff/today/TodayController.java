package emporium.storefront.staff.today;

import emporium.storefront.clients.Together;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.Formats;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All figures are asked for at the same time; one that does not come is said to be unknown. */
@Controller
class TodayController {

    private static final int DAYS = 14;

    private final Figures figures;
    private final Together together;

    TodayController(Figures figures, Together together) {
        this.figures = figures;
        this.together = together;
    }

    @GetMapping("/staff")
    String today(Shopper shopper, Locale language, Model model) {
        var staff = shopper.credentials();
        var orders = together.askIfPossible(() -> figures.summary(staff, DAYS));
        var stock = together.askIfPossible(() -> figures.stockAlerts(staff, Figures.FEW));
        var refused = together.askIfPossible(() -> figures.refusedCaptures(staff));
        var summary = orders.get().value();
        if (summary != null && !summary.days().isEmpty()) {
            model.addAttribute("summary", summary);
            model.addAttribute("day", summary.days().getLast());
            model.addAttribute("date", summary.days().getLast().day().toString());
            model.addAttribute("charts", BarChart.of(summary.days(), new Formats(language)));
        }
        model.addAttribute("stock", stock.get().value());
        model.addAttribute("refused", refused.get().value());
        return "staff/today";
    }
}
