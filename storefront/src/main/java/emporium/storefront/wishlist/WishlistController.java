package emporium.storefront.wishlist;

import emporium.storefront.catalog.Catalog;
import emporium.storefront.catalog.Product;
import emporium.storefront.clients.Part;
import emporium.storefront.clients.Refused;
import emporium.storefront.clients.Together;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.LocalPath;
import emporium.storefront.web.Notice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class WishlistController {

    private static final String PAGE = "/account/wishlist";

    private final Wishlist wishlist;
    private final Catalog catalog;
    private final Together together;

    WishlistController(Wishlist wishlist, Catalog catalog, Together together) {
        this.wishlist = wishlist;
        this.catalog = catalog;
        this.together = together;
    }

    /**
     * @param known unless the catalog does not answer
     * @param product that is gone from the shop, if there is none
     */
    record Wish(String id, boolean known, @Nullable Product product) {

        static Wish of(String id, Part<Optional<Product>> found) {
            return new Wish(
                    id,
                    found.known(),
                    found.orElse(Optional.empty()).filter(Product::active).orElse(null));
        }
    }

    @GetMapping(PAGE)
    String list(Shopper shopper, Model model) {
        var asked =
                wishlist.of(shopper.credentials()).stream()
                        .map(id -> new Asked(id, together.askIfPossible(() -> catalog.product(id))))
                        .toList();
        model.addAttribute("wishes", seen(asked));
        return "wishlist/wishlist";
    }

    private record Asked(String id, Together.Asked<Part<Optional<Product>>> product) {}

    private static List<Wish> seen(List<Asked> asked) {
        return asked.stream().map(one -> Wish.of(one.id(), one.product().get())).toList();
    }

    /** A guest signs in first, and then finds the product again. */
    @PostMapping("/wishlist/{id}")
    String add(
            @PathVariable String id, @RequestParam(defaultValue = "") String to, Shopper shopper) {
        var back = LocalPath.of(to, PAGE);
        if (!shopper.isMember()) {
            return "redirect:/sign-in?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        }
        try {
            wishlist.add(shopper.credentials(), id);
            return Notice.WISHED.at(back);
        } catch (Refused refused) {
            if (!refused.is("too-many-wishes")) {
                throw refused;
            }
            return Notice.WISHES_FULL.at(back);
        }
    }

    @PostMapping("/wishlist/{id}/removal")
    String remove(
            @PathVariable String id, @RequestParam(defaultValue = "") String to, Shopper shopper) {
        if (shopper.isMember()) {
            wishlist.remove(shopper.credentials(), id);
        }
        return Notice.REMOVED.at(LocalPath.of(to, PAGE));
    }
}
