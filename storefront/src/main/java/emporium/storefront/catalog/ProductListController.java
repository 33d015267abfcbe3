package emporium.storefront.catalog;

import emporium.storefront.clients.Refused;
import emporium.storefront.money.Currency;
import emporium.storefront.web.NotThere;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search, filters, order and pages, all in the address. */
@Controller
class ProductListController {

    private static final List<String> SORTS =
            List.of("relevance", "newest", "price", "-price", "name", "rating");

    private final Catalog catalog;
    private final Navigation navigation;

    ProductListController(Catalog catalog, Navigation navigation) {
        this.catalog = catalog;
        this.navigation = navigation;
    }

    @GetMapping("/products")
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            Currency currency,
            Model model) {
        var query = new ProductQuery(parameters);
        model.addAttribute("query", query);
        model.addAttribute("sorts", SORTS);
        var all = navigation.categories();
        var path = CategoryPath.to(query.one("category"), all);
        model.addAttribute("path", path);
        var page = find(query.inEuros(currency));
        model.addAttribute("page", page);
        model.addAttribute(
                "filters",
                Filters.of(query, page.facets(), path.isEmpty() ? all : path.getLast().children()));
        return "catalog/list";
    }

    /** An address that somebody made up is no page. */
    private ProductPage find(ProductQuery query) {
        try {
            return catalog.find(query);
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.BAD_REQUEST.value()) {
                throw new NotThere();
            }
            throw refused;
        }
    }
}
