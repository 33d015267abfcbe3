package emporium.storefront.catalog;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private static final int SHOWN = 8;
    private static final ProductQuery NEWEST = new ProductQuery(Map.of("sort", List.of("newest")));

    private final Catalog catalog;

    HomeController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/")
    String home(Model model) {
        var newest = catalog.find(NEWEST).items();
        model.addAttribute("newest", newest.subList(0, Math.min(SHOWN, newest.size())));
        return "catalog/home";
    }
}
