package emporium.storefront.orders;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

@Component
class HttpOrders implements Orders {

    private static final String SERVICE = "order-service";
    private static final String CART_TOKEN = "Cart-Token";

    private final Api api;

    HttpOrders(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public Order place(Credentials shopper, UUID quote, String paymentToken, String key) {
        var purchase = new Purchase(quote, paymentToken);
        return Calls.ask(
                SERVICE, () -> api.place(shopper.bearer(), shopper.cartToken(), key, purchase));
    }

    @Override
    public Optional<Order> find(Credentials shopper, UUID id) {
        return Calls.find(SERVICE, () -> api.show(shopper.bearer(), shopper.cartToken(), id));
    }

    @Override
    public Page list(Credentials shopper, @Nullable String after) {
        return Calls.ask(SERVICE, () -> api.list(shopper.bearer(), shopper.cartToken(), after));
    }

    @Override
    public Order cancel(Credentials shopper, UUID id) {
        return Calls.ask(SERVICE, () -> api.cancel(shopper.bearer(), shopper.cartToken(), id));
    }

    record Purchase(UUID quoteId, String paymentToken) {}

    interface Api {

        @PostExchange("/api/orders")
        Order place(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader(name = CART_TOKEN, required = false) @Nullable String cartToken,
                @RequestHeader("Idempotency-Key") String key,
                @RequestBody Purchase purchase);

        @GetExchange("/api/orders/{id}")
        Order show(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader(name = CART_TOKEN, required = false) @Nullable String cartToken,
                @PathVariable("id") UUID id);

        @GetExchange("/api/orders")
        Page list(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader(name = CART_TOKEN, required = false) @Nullable String cartToken,
                @RequestParam(name = "after", required = false) @Nullable String after);

        @PostExchange("/api/orders/{id}/cancellation")
        Order cancel(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader(name = CART_TOKEN, required = false) @Nullable String cartToken,
                @PathVariable("id") UUID id);
    }
}
