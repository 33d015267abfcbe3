package emporium.storefront.catalog;

import emporium.storefront.clients.Part;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the search field offers while somebody types. */
@Controller
class SuggestionController {

    private static final int LONGEST = 100;

    private final Catalog catalog;

    SuggestionController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/suggestions")
    String suggest(@RequestParam(defaultValue = "") String q, Model model) {
        var words = q.strip();
        var answer =
                words.isEmpty() || words.length() > LONGEST
                        ? Part.of(List.<Catalog.Suggestion>of())
                        : Part.ask(() -> catalog.suggest(words));
        model.addAttribute("suggestions", answer.orElse(List.of()));
        return "fragments/product :: suggestions";
    }
}
