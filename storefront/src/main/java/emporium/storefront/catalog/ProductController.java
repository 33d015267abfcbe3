package emporium.storefront.catalog;

import emporium.storefront.clients.Together;
import emporium.storefront.web.NotThere;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ProductController {

    private final Catalog catalog;
    private final Stock stock;
    private final Together together;
    private final Navigation navigation;

    ProductController(Catalog catalog, Stock stock, Together together, Navigation navigation) {
        this.catalog = catalog;
        this.stock = stock;
        this.together = together;
        this.navigation = navigation;
    }

    @GetMapping("/products/{slug}")
    String product(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String sku,
            Model model) {
        var product = catalog.product(slug).orElseThrow(NotThere::new);
        var levels =
                together.askIfPossible(() ->
                        stock.of(product.variants().stream().map(Product.Variant::sku).toList()));
        model.addAttribute("product", product);
        model.addAttribute("variant", product.variant(sku));
        model.addAttribute("path", CategoryPath.to(product.category(), navigation.categories()));
        model.addAttribute("stock", levels.get());
        return "catalog/product";
    }
}
