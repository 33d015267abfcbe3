package emporium.storefront.catalog;

import dev.openfeature.sdk.Client;
import emporium.storefront.clients.Part;
import emporium.storefront.clients.Together;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.NotThere;
import emporium.storefront.wishlist.Wishlist;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ProductController {

    private static final int REVIEWS = 4;
    private static final int RECOMMENDED = 4;

    private final Catalog catalog;
    private final Reviews reviews;
    private final Stock stock;
    private final Wishlist wishlist;
    private final Together together;
    private final Navigation navigation;
    private final Client flags;

    ProductController(
            Catalog catalog,
            Reviews reviews,
            Stock stock,
            Wishlist wishlist,
            Together together,
            Navigation navigation,
            Client flags) {
        this.catalog = catalog;
        this.reviews = reviews;
        this.stock = stock;
        this.wishlist = wishlist;
        this.together = together;
        this.navigation = navigation;
        this.flags = flags;
    }

    /** Reviews, what goes with it and how many there are: good to know, but no page waits. */
    @GetMapping("/products/{slug}")
    String product(
            Shopper shopper,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String sku,
            Model model) {
        var said = together.askIfPossible(() -> reviews.of(slug, REVIEWS, null));
        var recommended = together.askIfPossible(() -> recommended(slug));
        var product = catalog.product(slug).orElseThrow(NotThere::new);
        var levels =
                together.askIfPossible(() ->
                        stock.of(product.variants().stream().map(Product.Variant::sku).toList()));
        model.addAttribute("product", product);
        model.addAttribute("variant", product.variant(sku));
        model.addAttribute("path", CategoryPath.to(product.category(), navigation.categories()));
        model.addAttribute("mine", mine(shopper, product));
        model.addAttribute("wished", wished(shopper, product));
        model.addAttribute("stock", levels.get());
        model.addAttribute("reviews", said.get());
        model.addAttribute("recommended", recommended.get());
        return "catalog/product";
    }

    private List<ProductPage.Card> recommended(String slug) {
        return flags.getBooleanValue("recommendations", true)
                ? catalog.recommended(slug, RECOMMENDED)
                : List.of();
    }

    /** If that cannot be told, it can still be saved: twice is once. */
    private boolean wished(Shopper shopper, Product product) {
        if (!shopper.isMember()) {
            return false;
        }
        var credentials = shopper.credentials();
        return Part.ask(() -> wishlist.of(credentials)).orElse(List.of()).contains(product.id());
    }

    private Part<Reviews.Mine> mine(Shopper shopper, Product product) {
        if (!shopper.isMember()) {
            return Part.unknown();
        }
        var credentials = shopper.credentials();
        return Part.ask(() -> reviews.mine(credentials, product.id()));
    }
}
