package emporium.order.quote.adapter.web;

import emporium.order.cart.application.MergeCarts;
import emporium.order.domain.Customer;
import emporium.order.domain.Owner;
import emporium.order.domain.Owner.Guest;
import emporium.order.domain.Owner.Shopper;
import emporium.order.domain.Visitor;
import emporium.order.quote.application.MakeQuote;
import emporium.order.quote.application.Quotes;
import emporium.order.quote.domain.QuoteException.EmailMissing;
import emporium.order.quote.domain.QuoteException.NotFound;
import emporium.order.quote.domain.ShippingMethod;
import emporium.order.rates.application.CurrentRates;
import emporium.platform.security.Caller;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/quotes")
class QuoteController {

    private final MakeQuote makeQuote;
    private final Quotes quotes;
    private final MergeCarts mergeCarts;
    private final CurrentRates rates;

    QuoteController(MakeQuote makeQuote, Quotes quotes, MergeCarts mergeCarts, CurrentRates rates) {
        this.makeQuote = makeQuote;
        this.quotes = quotes;
        this.mergeCarts = mergeCarts;
        this.rates = rates;
    }

    @PostMapping
    ResponseEntity<QuoteResponse> make(
            Visitor visitor,
            Optional<Caller> caller,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String wishes,
            @Valid @RequestBody QuoteRequest request) {
        var customer = customer(visitor.owner(), caller, request, Languages.first(wishes));
        if (visitor.owner() instanceof Shopper shopper) {
            visitor.cameAs().ifPresent(guest -> mergeCarts.merge(guest, shopper));
        }
        var method = ShippingMethod.valueOf(request.shippingMethod().toUpperCase(Locale.ROOT));
        var address = request.shippingAddress().toAddress();
        var rate = rates.of(request.currency());
        var quote = makeQuote.make(visitor.owner(), customer, address, method, rate);
        return ResponseEntity.created(URI.create("/api/quotes/" + quote.id()))
                .body(QuoteResponse.of(quote));
    }

    @GetMapping("/{id}")
    QuoteResponse show(Owner owner, @PathVariable UUID id) {
        return QuoteResponse.of(quotes.find(id, owner).orElseThrow(NotFound::new));
    }

    /** Who hears about the order: what the request says, else what the account says. */
    private static Customer customer(
            Owner owner, Optional<Caller> caller, QuoteRequest request, String language) {
        var email =
                Optional.ofNullable(request.email())
                        .filter(text -> !text.isBlank())
                        .or(() -> caller.flatMap(c -> Optional.ofNullable(c.email())))
                        .orElseThrow(EmailMissing::new);
        var name = request.shippingAddress().name();
        return switch (owner) {
            case Shopper(var userId) -> new Customer(userId, email, name, language);
            case Guest _ -> new Customer(null, email, name, language);
        };
    }
}
