package emporium.storefront.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

@Component
class HttpOrders implements Orders {

    private static final String SERVICE = "order-service";
    private static final String CART_TOKEN = "Cart-Token";

    private final Api api;
    private final RestClient http;

    HttpOrders(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
        this.http = clients.restClient(SERVICE);
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
    public Optional<Order> findAny(Credentials staff, UUID id) {
        return Calls.find(SERVICE, () -> api.showAny(staff.bearer(), id));
    }

    /** The order's event stream for as long as a call may last. */
    @Override
    public boolean isBeyond(Credentials shopper, UUID id, int version) {
        return Calls.ask(
                SERVICE,
                () ->
                        Boolean.TRUE.equals(
                                http.get()
                                        .uri("/api/orders/{id}/events", id)
                                        .headers(headers -> owned(headers, shopper))
                                        .header("Last-Event-ID", Integer.toString(version))
                                        .exchange((_, answer) -> hasEvent(answer))));
    }

    private static void owned(HttpHeaders headers, Credentials shopper) {
        if (shopper.bearer() != null) {
            headers.set(HttpHeaders.AUTHORIZATION, shopper.bearer());
        }
        if (shopper.cartToken() != null) {
            headers.set(CART_TOKEN, shopper.cartToken());
        }
    }

    private static boolean hasEvent(ClientHttpResponse answer) throws IOException {
        if (answer.getStatusCode().isError()) {
            throw new Refused(answer.getStatusCode().value(), "");
        }
        try (var lines = new BufferedReader(new InputStreamReader(answer.getBody(), UTF_8))) {
            return lines.lines().anyMatch(line -> line.startsWith("id:"));
        } catch (IOException | UncheckedIOException timeIsOver) {
            return false;
        }
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

        @GetExchange("/api/admin/orders/{id}")
        Order showAny(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
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
