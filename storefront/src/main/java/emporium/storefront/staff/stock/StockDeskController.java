package emporium.storefront.staff.stock;

import emporium.storefront.clients.Part;
import emporium.storefront.clients.Refused;
import emporium.storefront.clients.Together;
import emporium.storefront.session.Shopper;
import emporium.storefront.staff.Done;
import emporium.storefront.staff.PlainWords;
import emporium.storefront.staff.goods.Goods;
import emporium.storefront.staff.today.Figures;
import emporium.storefront.web.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/staff/stock")
class StockDeskController {

    private static final Pattern SKU = Pattern.compile("[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?");

    private final Shelves shelves;
    private final Goods goods;
    private final Figures figures;
    private final Together together;
    private final PlainWords words;

    StockDeskController(
            Shelves shelves, Goods goods, Figures figures, Together together, PlainWords words) {
        this.shelves = shelves;
        this.goods = goods;
        this.figures = figures;
        this.together = together;
        this.words = words;
    }

    /**
     * A whole SKU leads to its shelves; anything else, to the products it may mean; nothing, to
     * what is scarce.
     */
    @GetMapping
    String seek(Shopper shopper, @RequestParam(defaultValue = "") String sku, Model model) {
        var asked = sku.strip().substring(0, Math.min(100, sku.strip().length()));
        model.addAttribute("asked", asked);
        if (asked.isEmpty()) {
            var staff = shopper.credentials();
            model.addAttribute(
                    "stock", Part.ask(() -> figures.stockAlerts(staff, Figures.FEW)).value());
        } else {
            var found = goods.find(shopper.credentials(), asked, null, null);
            model.addAttribute("found", found);
            model.addAttribute("isSku", SKU.matcher(asked.toUpperCase(Locale.ROOT)).matches());
        }
        return "staff/goods/stock";
    }

    @GetMapping("/{sku}")
    String one(
            Shopper shopper,
            @PathVariable String sku,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        return page(AdjustmentForm.empty(), shopper, sku, after, model);
    }

    @PostMapping("/{sku}")
    String adjust(
            @Valid @ModelAttribute("form") AdjustmentForm form,
            BindingResult errors,
            Shopper shopper,
            @PathVariable String sku,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                shelves.adjust(shopper.credentials(), known(sku), form.key(), form.adjustment());
                return Done.at("/staff/stock/" + sku, "stock-adjusted");
            } catch (Refused refused) {
                errors.reject("staff.refused", words.of(refused, locale));
            }
        }
        response.setStatus(422);
        return page(form, shopper, sku, null, model);
    }

    private String page(
            AdjustmentForm form, Shopper shopper, String sku, @Nullable String after, Model model) {
        var staff = shopper.credentials();
        var warehouses = together.ask(() -> shelves.warehouses(staff));
        var level = together.ask(() -> shelves.level(staff, known(sku)));
        var ledger = together.ask(() -> shelves.ledger(staff, known(sku), after));
        model.addAttribute("form", form);
        model.addAttribute("warehouses", warehouses.get());
        model.addAttribute("level", level.get());
        model.addAttribute("ledger", ledger.get());
        return "staff/goods/shelf";
    }

    private static String known(String sku) {
        if (!SKU.matcher(sku).matches()) {
            throw new NotThere();
        }
        return sku;
    }
}
