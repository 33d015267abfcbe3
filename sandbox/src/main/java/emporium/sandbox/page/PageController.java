package emporium.sandbox.page;

import emporium.sandbox.inbox.MailContent;
import emporium.sandbox.inbox.Mails;
import emporium.sandbox.provider.ledger.Books;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Pages for people: no script, so none can be smuggled in by a mail. */
@Controller
class PageController {

    private static final int ROWS = 50;
    private static final String OUR_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** A mail may show its own styles and embedded pictures, and reach nothing. */
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox;"
                    + " frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private final Mails mails;
    private final Books books;

    PageController(Mails mails, Books books) {
        this.mails = mails;
        this.books = books;
    }

    @GetMapping("/")
    String overview(
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String to,
            Model model,
            HttpServletResponse response) {
        var wantedOrder = blankToNull(order);
        var wantedTo = blankToNull(to);
        protect(response, OUR_POLICY);
        model.addAttribute("order", wantedOrder);
        model.addAttribute("to", wantedTo);
        model.addAttribute("charges", books.lines(wantedOrder, ROWS));
        model.addAttribute("mails", mails.find(wantedTo, wantedOrder, ROWS));
        return "overview";
    }

    @GetMapping("/mails/{id}")
    String mail(@PathVariable UUID id, Model model, HttpServletResponse response) {
        protect(response, OUR_POLICY);
        model.addAttribute("mail", mails.find(id).orElseThrow(PageController::notFound));
        model.addAttribute("content", content(id));
        return "mail";
    }

    /** The HTML of a mail as its own document, shown in a frame that may do nothing. */
    @GetMapping(path = "/mails/{id}/html", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> html(@PathVariable UUID id, HttpServletResponse response) {
        protect(response, MAIL_POLICY);
        var html = content(id).html();
        if (html == null) {
            throw notFound();
        }
        return ResponseEntity.ok(html);
    }

    private MailContent content(UUID id) {
        return MailContent.of(mails.raw(id).orElseThrow(PageController::notFound));
    }

    private static void protect(HttpServletResponse response, String policy) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such mail.");
    }
}
