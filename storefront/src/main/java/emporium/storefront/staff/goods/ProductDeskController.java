package emporium.storefront.staff.goods;

import emporium.storefront.catalog.Catalog;
import emporium.storefront.catalog.Product;
import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.staff.Done;
import emporium.storefront.staff.PlainWords;
import emporium.storefront.web.NotThere;
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
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/staff/products")
class ProductDeskController {

    private final Goods goods;
    private final Catalog catalog;
    private final PlainWords words;

    ProductDeskController(Goods goods, Catalog catalog, PlainWords words) {
        this.goods = goods;
        this.catalog = catalog;
        this.words = words;
    }

    /**
     * @param shown yes, no, or whether shoppers see it or not
     */
    @GetMapping
    String list(
            Shopper shopper,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var active = shown.isEmpty() ? null : Boolean.valueOf(shown.equals("yes"));
        var text = name.strip().substring(0, Math.min(100, name.strip().length()));
        model.addAttribute("found", goods.find(shopper.credentials(), text, active, after));
        model.addAttribute("name", text);
        model.addAttribute("shown", shown);
        return "staff/goods/products";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return page(ProductForm.empty(), null, model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") ProductForm form,
            BindingResult errors,
            Shopper shopper,
            @RequestParam(required = false) @Nullable String more,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (more != null) {
            return page(form.withOneRowMore(), null, model);
        }
        if (!errors.hasErrors()) {
            try {
                var product = goods.create(shopper.credentials(), form.draft());
                return Done.at("/staff/products/" + product.id(), "product-created");
            } catch (Refused refused) {
                tell(refused, locale, errors);
            }
        }
        response.setStatus(422);
        return page(form, null, model);
    }

    @GetMapping("/{id}")
    String one(Shopper shopper, @PathVariable UUID id, Model model) {
        var product = product(shopper, id);
        return page(ProductForm.of(product), product, model);
    }

    @PostMapping("/{id}")
    String change(
            @Valid @ModelAttribute("form") ProductForm form,
            BindingResult errors,
            Shopper shopper,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String more,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (more != null) {
            return page(form.withOneRowMore(), product(shopper, id), model);
        }
        if (!errors.hasErrors()) {
            try {
                goods.replace(shopper.credentials(), id.toString(), seen(form), form.draft());
                return Done.at("/staff/products/" + id, "product-changed");
            } catch (Refused refused) {
                if (refused.is("outdated")) {
                    response.setStatus(409);
                    return conflict(form, product(shopper, id), model);
                }
                tell(refused, locale, errors);
            }
        }
        response.setStatus(422);
        return page(form, product(shopper, id), model);
    }

    /** What was typed stays, beside what is there now; sent again, it is meant for that. */
    private String conflict(ProductForm typed, Product now, Model model) {
        model.addAttribute("theirs", ProductForm.of(now));
        return page(typed.on(now.version()), now, model);
    }

    @PostMapping("/{id}/removal")
    String remove(
            Shopper shopper,
            @PathVariable UUID id,
            @RequestParam long version,
            HttpServletResponse response,
            Model model) {
        try {
            goods.remove(shopper.credentials(), id.toString(), version);
            return Done.at("/staff/products", "product-removed");
        } catch (Refused refused) {
            if (!refused.is("outdated")) {
                throw refused;
            }
            response.setStatus(409);
            var now = product(shopper, id);
            return conflict(ProductForm.of(now), now, model);
        }
    }

    private void tell(Refused refused, Locale locale, BindingResult errors) {
        var said = words.of(refused, locale);
        var fields = String.join(", ", refused.fields());
        errors.reject("staff.refused", fields.isEmpty() ? said : said + " " + fields);
    }

    private static long seen(ProductForm form) {
        return form.version() == null ? 0 : form.version();
    }

    private Product product(Shopper shopper, UUID id) {
        return goods.product(shopper.credentials(), id.toString()).orElseThrow(NotThere::new);
    }

    private String page(ProductForm form, @Nullable Product product, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("product", product);
        model.addAttribute("categories", catalog.categories());
        return "staff/goods/product";
    }
}
