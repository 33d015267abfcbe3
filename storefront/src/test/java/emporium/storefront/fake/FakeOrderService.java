package emporium.storefront.fake;

import emporium.storefront.account.Address;
import emporium.storefront.cart.Carts;
import emporium.storefront.checkout.Quote;
import emporium.storefront.checkout.Quotes;
import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import emporium.storefront.clients.Refused;
import emporium.storefront.orders.Order;
import emporium.storefront.orders.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Quotes and orders in memory, each its owner's only. */
public final class FakeOrderService implements Orders {

    private static final Instant MOMENT = Instant.parse("2026-11-20T12:00:00Z");

    private final Map<UUID, Quote> quotes = new ConcurrentHashMap<>();
    private final Map<UUID, String> owners = new ConcurrentHashMap<>();
    private final Map<String, UUID> keys = new ConcurrentHashMap<>();
    private final FakeCarts carts = new FakeCarts(() -> this.away);

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
        carts.reset();
    }

    Carts carts() {
        return carts;
    }

    /** A door of its own: both have a {@code find}. */
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
            throw FakeCarts.refusal(422, "country-not-served");
        }
        var cart = carts.of(shopper, currency);
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
        owners.put(quote.id(), FakeCarts.owner(shopper));
        return quote;
    }

    @Override
    public Order place(Credentials shopper, UUID quoteId, String paymentToken, String key) {
        if (busy.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw FakeCarts.refusal(409, "idempotency-key-in-use");
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
        owners.put(order.id(), FakeCarts.owner(shopper));
        keys.put(key, order.id());
        carts.empty(shopper);
        return order;
    }

    @Override
    public Optional<Order> find(Credentials shopper, UUID id) {
        FakeCatalog.open(away, "order-service");
        return mine(orders.get(id), id, shopper);
    }

    @Override
    public Optional<Order> findAny(Credentials staff, UUID id) {
        return FakeCarts.owner(staff).startsWith("staff")
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
                        .filter(order -> FakeCarts.owner(shopper).equals(owners.get(order.id())))
                        .toList(),
                null);
    }

    @Override
    public Order cancel(Credentials shopper, UUID id) {
        var order = find(shopper, id).orElseThrow(() -> FakeCarts.refusal(404, "order-not-found"));
        if (!order.cancellable()) {
            throw FakeCarts.refusal(409, "order-not-cancellable");
        }
        var cancelled = order(id, quotes.get(swapped(id)), "CANCELLED");
        orders.put(id, cancelled);
        return cancelled;
    }

    private <T> Optional<T> mine(@Nullable T thing, UUID id, Credentials shopper) {
        return FakeCarts.owner(shopper).equals(owners.get(id))
                ? Optional.ofNullable(thing)
                : Optional.empty();
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
}
