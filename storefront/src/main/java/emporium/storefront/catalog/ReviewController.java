package emporium.storefront.catalog;

import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.NotThere;
import emporium.storefront.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All reviews of a product, and writing one. */
@Controller
class ReviewController {

    private static final int PAGE = 20;

    private final Catalog catalog;
    private final Reviews reviews;

    ReviewController(Catalog catalog, Reviews reviews) {
        this.catalog = catalog;
        this.reviews = reviews;
    }

    @GetMapping("/products/{slug}/reviews")
    String list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var product = catalog.product(slug).orElseThrow(NotThere::new);
        model.addAttribute("product", product);
        model.addAttribute("reviews", reviews.of(product.id(), PAGE, after));
        return "catalog/reviews";
    }

    @GetMapping("/products/{slug}/review")
    String form(Shopper shopper, @PathVariable String slug, Model model) {
        if (!shopper.isMember()) {
            return "redirect:/sign-in?to=/products/" + slug + "/review";
        }
        var product = catalog.product(slug).orElseThrow(NotThere::new);
        var mine = mine(shopper, product);
        model.addAttribute("product", product);
        model.addAttribute("form", ReviewForm.of(mine.review()));
        return "catalog/review";
    }

    @PostMapping("/products/{slug}/review")
    String write(
            @Valid @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            Shopper shopper,
            @PathVariable String slug,
            HttpServletResponse response,
            Model model) {
        var product = catalog.product(slug).orElseThrow(NotThere::new);
        var before = mine(shopper, product).review();
        if (!errors.hasErrors()) {
            try {
                if (before == null) {
                    reviews.write(shopper.credentials(), product.id(), form.words());
                } else {
                    reviews.rewrite(shopper.credentials(), product.id(), before, form.words());
                }
                return Notice.REVIEWED.at("/products/" + product.slug());
            } catch (Refused refused) {
                if (refused.status() != 400) {
                    throw refused;
                }
                errors.reject("form.notAcceptable");
            }
        }
        response.setStatus(422);
        model.addAttribute("product", product);
        return "catalog/review";
    }

    /** Only for who has bought it. */
    private Reviews.Mine mine(Shopper shopper, Product product) {
        var mine = shopper.isMember() ? reviews.mine(shopper.credentials(), product.id()) : null;
        if (mine == null || !mine.bought()) {
            throw new NotThere();
        }
        return mine;
    }
}
