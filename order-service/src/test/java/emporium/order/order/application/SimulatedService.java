package emporium.order.order.application;

import emporium.order.assortment.application.PricedAssortment;
import emporium.order.domain.Address;
import emporium.order.domain.Customer;
import emporium.order.domain.ExchangeRate;
import emporium.order.domain.Ids;
import emporium.order.domain.Money;
import emporium.order.domain.Owner;
import emporium.order.domain.Sku;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderException;
import emporium.order.order.domain.OrderId;
import emporium.order.order.domain.PaymentToken;
import emporium.order.order.domain.Shipment;
import emporium.order.quote.application.MakeQuote;
import emporium.order.quote.application.QuoteDesk;
import emporium.order.quote.domain.Quote;
import emporium.order.quote.domain.ShippingMethod;
import emporium.order.returns.application.InMemoryReturns;
import emporium.order.returns.application.ReturnsDesk;
import emporium.order.returns.application.SettleReturns;
import emporium.order.returns.domain.Decision;
import emporium.order.returns.domain.Reason;
import emporium.order.returns.domain.Restock;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnChange;
import emporium.order.returns.domain.ReturnException;
import emporium.order.returns.domain.ReturnId;
import emporium.platform.config.Live;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * order-service itself: the real use cases and domain, on ports in memory. A transaction is a copy
 * of the store; a crash loses the copy, or the caller's answer.
 */
final class SimulatedService {

    /** The process died; what it had committed stays. */
    static final class Crash extends RuntimeException {
        Crash() {
            super("crash", null, false, false);
        }
    }

    private static final Address HOME = new Address("Ada", "Street 1", null, "Town", "10115", "DE");

    /** Where nothing is charged for the way. */
    private static final Address GIFTED =
            new Address("Ada", "Street 1", null, "Town", "1011", "NL");

    /** What a shopper comes with. */
    enum Purse {
        MONEY,
        COUPON,
        GIFT
    }

    final InMemoryPorts ports = new InMemoryPorts();
    final InMemoryReturns returns = new InMemoryReturns();
    final PricedAssortment catalog = new PricedAssortment();

    private final Clock clock;
    private final Random random;
    private final Consumer<OrderChange> relay;
    private final SettleOrders settleOrders;
    private final PlaceOrder placeOrder;
    private final CancelOrder cancelOrder;
    private final FulfilOrder fulfilOrder;
    private final RefundOrder refundOrder;
    private final MakeQuote makeQuote;
    private final SettleReturns settleReturns;
    private final ReturnsDesk returnsDesk;
    private final Consumer<Return> restocks;
    double crashes;

    SimulatedService(
            Clock clock,
            Random random,
            CheckoutSettings checkoutSettings,
            Consumer<OrderChange> relay,
            Consumer<Return> restocks) {
        this.clock = clock;
        this.random = random;
        this.relay = relay;
        this.restocks = restocks;
        Ids ids = () -> new UUID(random.nextLong(), random.nextLong());
        var settings = Live.of(checkoutSettings);
        settleReturns = ReturnsDesk.settling(returns, clock);
        var book = new OrderBook(ports, ports, ports, ports, settleReturns, (_, _) -> {}, clock);
        settleOrders = new SettleOrders(ports, book, settings, clock);
        placeOrder = new PlaceOrder(ports, ports, book, ports, settings, ids, clock);
        cancelOrder = new CancelOrder(ports, book, settings, clock);
        fulfilOrder = new FulfilOrder(ports, book);
        refundOrder = new RefundOrder(ports, book, settings, ids, clock);
        returnsDesk =
                ReturnsDesk.open(
                        ports,
                        book,
                        new HistoryViews(() -> ports.store, clock),
                        returns,
                        settings,
                        ids,
                        clock);
        makeQuote = QuoteDesk.open(ports, catalog.assortment(clock), ports, ports, ids, clock);
    }

    Store store() {
        return ports.store;
    }

    Quote quote(Owner owner, Map<Sku, Integer> wanted, Purse purse) {
        return quote(owner, wanted, purse, ExchangeRate.NONE);
    }

    Quote quote(Owner owner, Map<Sku, Integer> wanted, Purse purse, ExchangeRate rate) {
        return transaction(() -> {
            var cart = ports.find(owner);
            for (var entry : wanted.entrySet()) {
                cart = cart.put(entry.getKey(), entry.getValue());
            }
            ports.save(cart.withCoupon(coupon(purse)));
            var customer = new Customer(null, "ada@example.com", "Ada", null);
            var address = purse == Purse.GIFT ? GIFTED : HOME;
            return makeQuote.make(owner, customer, address, ShippingMethod.STANDARD, rate);
        });
    }

    private static Optional<String> coupon(Purse purse) {
        return switch (purse) {
            case MONEY -> Optional.empty();
            case COUPON -> Optional.of(InMemoryPorts.COUPON);
            case GIFT -> Optional.of(InMemoryPorts.FREE);
        };
    }

    /** The key's row and the order are one transaction, as in the platform's IdempotencyKeys. */
    OrderId place(Quote quote, String token, String key) {
        return transaction(() -> {
            var first = store().keys.get(key);
            if (first != null) {
                return first;
            }
            var id = placeOrder.place(quote.owner(), quote.id(), new PaymentToken(token)).id();
            store().keys.put(key, id);
            return id;
        });
    }

    void cancel(OrderId id, Owner owner) {
        refusable(() -> cancelOrder.cancel(id, owner));
    }

    void ship(OrderId id) {
        refusable(() -> fulfilOrder.ship(id, new Shipment("DHL", "1")));
    }

    void deliver(OrderId id) {
        refusable(() -> fulfilOrder.deliver(id));
    }

    void refund(OrderId id, Optional<Money> part) {
        refusable(() -> refundOrder.refund(id, part, "returned"));
    }

    /** Empty if the shop would not have it. */
    Optional<ReturnId> sendBack(OrderId id, Owner owner, Map<Sku, Integer> goods) {
        try {
            return transaction(() ->
                    Optional.of(
                            returnsDesk
                                    .request()
                                    .request(id, owner, goods, Reason.OTHER, null)
                                    .id()));
        } catch (OrderException | ReturnException refused) {
            return Optional.empty();
        }
    }

    void receive(ReturnId id, List<Decision> decisions) {
        transaction(() -> returnsDesk.receive().receive(id, decisions));
    }

    void restocked(ReturnId id) {
        transaction(() -> {
            settleReturns.restocked(Map.of(id, new Restock.Done()));
            return id;
        });
    }

    record Delivery(UUID messageId, Heard heard) {}

    /** A batch as platform-messaging hands it over: without what the inbox knows already. */
    void hear(List<Delivery> batch) {
        transaction(() -> {
            var news = batch.stream().filter(d -> store().inbox.add(d.messageId)).toList();
            settleOrders.hear(news.stream().map(Delivery::heard).toList());
            return news;
        });
    }

    void sweep() {
        if (!ports.lockDue(clock.instant(), 1).isEmpty()) {
            transaction(() -> settleOrders.sweep(100));
        }
        if (!returns.lockDue(clock.instant(), 1).isEmpty()) {
            transaction(() -> settleReturns.sweep(100));
        }
    }

    private void refusable(Supplier<Order> request) {
        try {
            transaction(request);
        } catch (OrderException refused) {
            // the answer to the request; nothing has changed
        }
    }

    /** All or nothing; may crash before the commit, or after it and before anybody hears of it. */
    private <T> T transaction(Supplier<T> work) {
        var before = ports.store;
        ports.store = before.copy();
        var returnsBefore = returns.copy();
        T result;
        try {
            result = work.get();
            if (random.nextDouble() < crashes) {
                throw new Crash();
            }
        } catch (RuntimeException e) {
            ports.store = before;
            returns.become(returnsBefore);
            throw e;
        }
        var committed = List.copyOf(ports.store.outbox);
        ports.store.outbox.clear();
        committed.forEach(relay);
        var restocking = List.copyOf(returns.outbox);
        returns.outbox.clear();
        restocking.stream()
                .filter(ReturnChange::restock)
                .forEach(change -> restocks.accept(change.goods()));
        if (random.nextDouble() < crashes) {
            throw new Crash();
        }
        return result;
    }
}
