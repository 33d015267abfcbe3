package emporium.storefront.staff.categories;

import emporium.storefront.catalog.Catalog;
import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.staff.Done;
import emporium.storefront.staff.PlainWords;
import emporium.storefront.staff.categories.Departments.Department;
import emporium.storefront.web.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
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
@RequestMapping("/staff/categories")
class CategoryDeskController {

    private final Departments departments;
    private final Catalog catalog;
    private final PlainWords words;

    CategoryDeskController(Departments departments, Catalog catalog, PlainWords words) {
        this.departments = departments;
        this.catalog = catalog;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        return page(CategoryForm.empty(), null, model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") CategoryForm form,
            BindingResult errors,
            Shopper shopper,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                departments.add(shopper.credentials(), form.added());
                return Done.at("/staff/categories", "category-added");
            } catch (Refused refused) {
                errors.reject("staff.refused", words.of(refused, locale));
            }
        }
        response.setStatus(422);
        return page(form, null, model);
    }

    @GetMapping("/{slug}")
    String one(Shopper shopper, @PathVariable String slug, Model model) {
        var category = department(shopper, slug);
        return page(CategoryForm.of(category), category, model);
    }

    @PostMapping("/{slug}")
    String change(
            @Valid @ModelAttribute("form") CategoryForm form,
            BindingResult errors,
            Shopper shopper,
            @PathVariable String slug,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                var version = form.version() == null ? 0 : form.version();
                departments.change(shopper.credentials(), seen(slug, version), form.changed());
                return Done.at("/staff/categories", "category-changed");
            } catch (Refused refused) {
                if (refused.is("outdated")) {
                    return asItIs(refused, shopper, slug, locale, response, model);
                }
                errors.reject("staff.refused", words.of(refused, locale));
            }
        }
        response.setStatus(422);
        return page(form, department(shopper, slug), model);
    }

    @PostMapping("/{slug}/removal")
    String remove(
            Shopper shopper,
            @PathVariable String slug,
            @RequestParam long version,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        try {
            departments.remove(shopper.credentials(), seen(slug, version));
            return Done.at("/staff/categories", "category-removed");
        } catch (Refused refused) {
            return asItIs(refused, shopper, slug, locale, response, model);
        }
    }

    private String asItIs(
            Refused refused,
            Shopper shopper,
            String slug,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("refusal", words.of(refused, locale));
        response.setStatus(409);
        var now = department(shopper, slug);
        return page(CategoryForm.of(now), now, model);
    }

    private static Department seen(String slug, long version) {
        return new Department(slug, "", null, 0, version);
    }

    private Department department(Shopper shopper, String slug) {
        return departments.find(shopper.credentials(), slug).orElseThrow(NotThere::new);
    }

    private String page(CategoryForm form, @Nullable Department category, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("category", category);
        model.addAttribute("categories", catalog.categories());
        return category == null ? "staff/goods/categories" : "staff/goods/category";
    }
}
