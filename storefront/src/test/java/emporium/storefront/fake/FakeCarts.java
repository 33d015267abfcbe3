package emporium.storefront.fake;

import emporium.storefront.cart.Cart;
import emporium.storefront.cart.Carts;
import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import emporium.storefront.clients.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Carts in memory, each its owner's only. */
final class FakeCarts implements Carts {

    private final Map<String, Map<String, Integer>> carts = new ConcurrentHashMap<>();
    private final Map<String, String> coupons = new ConcurrentHashMap<>();
    private final AtomicInteger guests = new AtomicInteger();
    private final BooleanSupplier away;

    FakeCarts(BooleanSupplier away) {
        this.away = away;
    }

    /** In another currency, as it would be ordered. */
    Cart of(Credentials shopper, String currency) {
        return in(currency, cart(owner(shopper)));
    }

    void empty(Credentials shopper) {
        carts.remove(owner(shopper));
    }

    void reset() {
        carts.clear();
    }

    @Override
    public Seen show(Credentials shopper, String currency) {
        FakeCatalog.open(away.getAsBoolean(), "order-service");
        var token = shopper.isNobody() ? "guest-" + guests.incrementAndGet() : null;
        var owner = token == null ? owner(shopper) : token;
        if (shopper.accessToken() != null && shopper.cartToken() != null) {
            var brought = carts.remove(shopper.cartToken());
            if (brought != null) {
                brought.forEach((sku, n) -> items(owner).merge(sku, n, Integer::sum));
            }
        }
        return new Seen(in(currency, cart(owner)), token);
    }

    @Override
    public Seen put(Credentials shopper, String sku, int quantity) {
        if (!sku.startsWith("LAMP-")) {
            throw refusal(404, "unknown-sku");
        }
        var seen = show(shopper, "EUR");
        var owner = seen.newToken() == null ? owner(shopper) : seen.newToken();
        items(owner).put(sku, quantity);
        return new Seen(cart(owner), seen.newToken());
    }

    @Override
    public Seen remove(Credentials shopper, String sku) {
        items(owner(shopper)).remove(sku);
        return show(shopper, "EUR");
    }

    @Override
    public Seen useCoupon(Credentials shopper, String code) {
        if (!code.equals("WELCOME10")) {
            throw refusal(404, "unknown-coupon");
        }
        coupons.put(owner(shopper), code);
        return show(shopper, "EUR");
    }

    @Override
    public Seen forgetCoupon(Credentials shopper) {
        coupons.remove(owner(shopper));
        return show(shopper, "EUR");
    }

    private Map<String, Integer> items(String owner) {
        return carts.computeIfAbsent(owner, _ -> new LinkedHashMap<>());
    }

    private Cart cart(String owner) {
        var lines = new ArrayList<Cart.Line>();
        var price = FakeCatalog.PRICE;
        var count = 0;
        for (var item : items(owner).entrySet()) {
            lines.add(
                    new Cart.Line(
                            item.getKey(),
                            "1",
                            "Lamp",
                            item.getValue(),
                            price,
                            times(item.getValue())));
            count += item.getValue();
        }
        return new Cart(lines, coupons.get(owner), times(count));
    }

    private static Cart in(String currency, Cart cart) {
        return currency.equals("EUR")
                ? cart
                : new Cart(
                        cart.lines().stream()
                                .map(line ->
                                        new Cart.Line(
                                                line.sku(),
                                                line.productId(),
                                                line.name(),
                                                line.quantity(),
                                                in(currency, line.unitPrice()),
                                                in(currency, line.lineTotal())))
                                .toList(),
                        cart.coupon(),
                        in(currency, cart.subtotal()));
    }

    private static Money in(String currency, Money euros) {
        return FakeRates.rate(currency).convert(euros);
    }

    private static Money times(int count) {
        return new Money(89 * count + ".00", "EUR");
    }

    /** Whoever's token it is: the access token's subject is in the middle of it. */
    static String owner(Credentials shopper) {
        var token = shopper.accessToken();
        if (token == null) {
            return String.valueOf(shopper.cartToken());
        }
        var claims = new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        return claims.replaceAll(".*\"email\":\"([^\"]*)\".*", "$1");
    }

    static Refused refusal(int status, String kind) {
        return new Refused(
                status, "{\"type\":\"https://emporium.example/problems/%s\"}".formatted(kind));
    }
}
