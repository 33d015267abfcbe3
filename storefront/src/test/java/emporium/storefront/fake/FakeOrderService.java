package emporium.storefront.fake;

import emporium.storefront.account.Address;
import emporium.storefront.cart.Cart;
import emporium.storefront.cart.Carts;
import emporium.storefront.checkout.Quote;
import emporium.storefront.checkout.Quotes;
import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import emporium.storefront.clients.Refused;
import emporium.storefront.orders.Order;
import emporium.storefront.orders.Orders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Carts, quotes and orders in memory, each its owner's only. */
public final class FakeOrderService implements Carts, Orders {

    private static final Money NOTHING = new Money("0.00", "EUR");
    private static final Instant MOMENT = Instant.parse("2026-11-20T12:00:00Z");

    private final Map<String, Map<String, Integer>> carts = new ConcurrentHashMap<>();
    private final Map<String, String> coupons = new ConcurrentHashMap<>();
    private final Map<UUID, Quote> quotes = new ConcurrentHashMap<>();
    private final Map<UUID, String> owners = new ConcurrentHashMap<>();
    private final Map<String, UUID> keys = new ConcurrentHashMap<>();
    private final AtomicInteger guests = new AtomicInteger();

    public final Map<UUID, Order> orders = new ConcurrentHashMap<>();
    public volatile boolean away;
    public volatile String outcome = "CONFIRMED";

    /** Those that quotes were asked for in. */
    public final List<String> languages = new CopyOnWriteArrayList<>();

    /** How often "still under way" is said before an order is placed. */
    public final AtomicInteger busy = new AtomicInteger();

    public void reset() {
        away = false;
        outcome = "CONFIRMED";
        orders.clear();
        carts.clear();
    }

    @Override
    public Seen show(Credentials shopper, String currency) {
        FakeCatalog.open(away, "order-service");
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

    /** Its other door: both have a {@code find}. */
    Quotes quotes() {
        return new Quotes() {
            @Override
            public Quote make(
                    Credentials shopper,
                    Address to,
                    String method,
                    @Nullable String email,
                    String currency,
                    Locale language) {
                languages.add(language.getLanguage());
                return quoted(shopper, to, method, currency);
            }

            @Override
            public Optional<Quote> find(Credentials shopper, UUID id) {
                return mine(quotes.get(id), id, shopper);
            }
        };
    }

    private Quote quoted(Credentials shopper, Address to, String method, String currency) {
        FakeCatalog.open(away, "order-service");
        if (!to.country().equals("DE")) {
            throw refusal(422, "country-not-served");
        }
        var cart = in(currency, cart(owner(shopper)));
        var nothing = new Money("0", currency);
        var quote =
                new Quote(
                        UUID.randomUUID(),
                        cart.lines(),
                        cart.coupon(),
                        cart.subtotal(),
                        nothing,
                        nothing,
                        nothing,
                        cart.subtotal(),
                        method,
                        to,
                        false,
                        MOMENT);
        quotes.put(quote.id(), quote);
        owners.put(quote.id(), owner(shopper));
        return quote;
    }

    @Override
    public Order place(Credentials shopper, UUID quoteId, String paymentToken, String key) {
        if (busy.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw refusal(409, "idempotency-key-in-use");
        }
        var quote = mine(quotes.get(quoteId), quoteId, shopper).orElseThrow();
        var known = keys.get(key);
        if (known != null) {
            return orders.get(known);
        }
        var used = owners.containsKey(swapped(quoteId));
        if (used) {
            throw new Refused(
                    409,
                    "{\"type\":\"x/quote-used\",\"orderId\":\"%s\"}".formatted(swapped(quoteId)));
        }
        var order =
                order(
                        swapped(quoteId),
                        quote,
                        paymentToken.equals("tok_ok") ? outcome : "REJECTED");
        orders.put(order.id(), order);
        owners.put(order.id(), owner(shopper));
        keys.put(key, order.id());
        carts.remove(owner(shopper));
        return order;
    }

    @Override
    public Optional<Order> find(Credentials shopper, UUID id) {
        FakeCatalog.open(away, "order-service");
        return mine(orders.get(id), id, shopper);
    }

    @Override
    public Optional<Order> findAny(Credentials staff, UUID id) {
        return owner(staff).startsWith("staff")
                ? Optional.ofNullable(orders.get(id))
                : Optional.empty();
    }

    @Override
    public boolean isBeyond(Credentials shopper, UUID id, int version) {
        return find(shopper, id).orElseThrow().version() > version;
    }

    @Override
    public Page list(Credentials shopper, @Nullable String after) {
        return new Page(
                orders.values().stream()
                        .filter(order -> owner(shopper).equals(owners.get(order.id())))
                        .toList(),
                null);
    }

    @Override
    public Order cancel(Credentials shopper, UUID id) {
        var order = find(shopper, id).orElseThrow(() -> refusal(404, "order-not-found"));
        if (!order.cancellable()) {
            throw refusal(409, "order-not-cancellable");
        }
        var cancelled = order(id, quotes.get(swapped(id)), "CANCELLED");
        orders.put(id, cancelled);
        return cancelled;
    }

    private <T> Optional<T> mine(@Nullable T thing, UUID id, Credentials shopper) {
        return owner(shopper).equals(owners.get(id))
                ? Optional.ofNullable(thing)
                : Optional.empty();
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
    private static String owner(Credentials shopper) {
        var token = shopper.accessToken();
        if (token == null) {
            return String.valueOf(shopper.cartToken());
        }
        var claims = new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        return claims.replaceAll(".*\"email\":\"([^\"]*)\".*", "$1");
    }

    private static UUID swapped(UUID id) {
        return new UUID(id.getLeastSignificantBits(), id.getMostSignificantBits());
    }

    private static Order order(UUID id, Quote quote, String status) {
        return new Order(
                id,
                "EM-1",
                status,
                1,
                status.equals("REJECTED") ? "card-declined" : null,
                null,
                quote.lines(),
                quote.coupon(),
                quote.subtotal(),
                quote.discount(),
                quote.shipping(),
                quote.tax(),
                "19",
                quote.total(),
                new Money("0", quote.total().currency()),
                true,
                quote.shippingAddress(),
                null,
                MOMENT,
                List.of(new Order.Entry(1, MOMENT, "PENDING", "placed")));
    }

    private static Refused refusal(int status, String kind) {
        return new Refused(
                status, "{\"type\":\"https://emporium.example/problems/%s\"}".formatted(kind));
    }
}
