package emporium.sandbox.provider.api;

import emporium.sandbox.provider.ledger.Books;
import emporium.sandbox.provider.ledger.ChargeLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The provider's books, for whoever wants to look: tests, auditors, people. */
@RestController
class ChargesController {

    private static final int MOST = 200;

    private final Books books;

    ChargesController(Books books) {
        this.books = books;
    }

    @GetMapping("/api/charges")
    List<ChargeLine> charges(@RequestParam(required = false) @Nullable String order) {
        return books.lines(order, MOST);
    }
}
