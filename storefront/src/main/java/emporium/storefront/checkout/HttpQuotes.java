package emporium.storefront.checkout;

import emporium.platform.client.HttpClients;
import emporium.storefront.account.Address;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

@Component
class HttpQuotes implements Quotes {

    private static final String SERVICE = "order-service";
    private static final String CART_TOKEN = "Cart-Token";

    private final Api api;

    HttpQuotes(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public Quote make(
            Credentials shopper,
            Address to,
            String shippingMethod,
            @Nullable String email,
            String currency,
            Locale language) {
        var wish = new Wish(to, shippingMethod, email, currency);
        var tag = language.toLanguageTag();
        return Calls.ask(SERVICE, () -> api.make(shopper.bearer(), shopper.cartToken(), tag, wish));
    }

    @Override
    public Optional<Quote> find(Credentials shopper, UUID id) {
        return Calls.find(SERVICE, () -> api.show(shopper.bearer(), shopper.cartToken(), id));
    }

    record Wish(
            Address shippingAddress,
            String shippingMethod,
            @Nullable String email,
            String currency) {}

    interface Api {

        @PostExchange("/api/quotes")
        Quote make(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader(name = CART_TOKEN, required = false) @Nullable String cartToken,
                @RequestHeader("Accept-Language") String language,
                @RequestBody Wish wish);

        @GetExchange("/api/quotes/{id}")
        Quote show(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader(name = CART_TOKEN, required = false) @Nullable String cartToken,
                @PathVariable("id") UUID id);
    }
}
