package emporium.storefront.cart;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

@Component
class HttpCarts implements Carts {

    private static final String SERVICE = "order-service";
    private static final String CART_TOKEN = "Cart-Token";

    private final Api api;

    HttpCarts(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public Seen show(Credentials shopper, String currency) {
        return seen(() -> api.show(shopper.bearer(), shopper.cartToken(), currency));
    }

    @Override
    public Seen put(Credentials shopper, String sku, int quantity) {
        var wish = new Quantity(quantity);
        return seen(() -> api.put(shopper.bearer(), shopper.cartToken(), sku, wish));
    }

    @Override
    public Seen remove(Credentials shopper, String sku) {
        return seen(() -> api.remove(shopper.bearer(), shopper.cartToken(), sku));
    }

    @Override
    public Seen useCoupon(Credentials shopper, String code) {
        return seen(() -> api.useCoupon(shopper.bearer(), shopper.cartToken(), new Coupon(code)));
    }

    @Override
    public Seen forgetCoupon(Credentials shopper) {
        return seen(() -> api.forgetCoupon(shopper.bearer(), shopper.cartToken()));
    }

    private static Seen seen(Supplier<ResponseEntity<Cart>> call) {
        var answer = Calls.ask(SERVICE, call);
        return new Seen(
                Objects.requireNonNull(answer.getBody()), answer.getHeaders().getFirst(CART_TOKEN));
    }

    record Quantity(int quantity) {}

    record Coupon(String code) {}

    interface Api {

        @GetExchange("/api/cart")
        ResponseEntity<Cart> show(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader(name = CART_TOKEN, required = false) @Nullable String cartToken,
                @RequestParam("currency") String currency);

        @PutExchange("/api/cart/items/{sku}")
        ResponseEntity<Cart> put(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader(name = CART_TOKEN, required = false) @Nullable String cartToken,
                @PathVariable("sku") String sku,
                @RequestBody Quantity quantity);

        @DeleteExchange("/api/cart/items/{sku}")
        ResponseEntity<Cart> remove(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader(name = CART_TOKEN, required = false) @Nullable String cartToken,
                @PathVariable("sku") String sku);

        @PutExchange("/api/cart/coupon")
        ResponseEntity<Cart> useCoupon(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader(name = CART_TOKEN, required = false) @Nullable String cartToken,
                @RequestBody Coupon coupon);

        @DeleteExchange("/api/cart/coupon")
        ResponseEntity<Cart> forgetCoupon(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader(name = CART_TOKEN, required = false) @Nullable String cartToken);
    }
}
