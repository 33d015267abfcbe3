package emporium.storefront.orders;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

@Component
class HttpReturns implements Returns {

    private static final String SERVICE = "order-service";
    private static final String CART_TOKEN = "Cart-Token";

    private final Api api;

    HttpReturns(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public Overview of(Credentials shopper, UUID order) {
        return Calls.ask(SERVICE, () -> api.show(shopper.bearer(), shopper.cartToken(), order));
    }

    @Override
    public Return request(Credentials shopper, UUID order, String key, Wish wish) {
        return Calls.ask(
                SERVICE,
                () -> api.request(shopper.bearer(), shopper.cartToken(), key, order, wish));
    }

    interface Api {

        @GetExchange("/api/orders/{id}/returns")
        Overview show(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader(name = CART_TOKEN, required = false) @Nullable String cartToken,
                @PathVariable("id") UUID id);

        @PostExchange("/api/orders/{id}/returns")
        Return request(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader(name = CART_TOKEN, required = false) @Nullable String cartToken,
                @RequestHeader("Idempotency-Key") String key,
                @PathVariable("id") UUID id,
                @RequestBody Wish wish);
    }
}
