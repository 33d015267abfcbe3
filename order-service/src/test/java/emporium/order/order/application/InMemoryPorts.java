package emporium.order.order.application;

import emporium.order.cart.application.Carts;
import emporium.order.cart.domain.Cart;
import emporium.order.coupon.application.CouponUses;
import emporium.order.coupon.application.Coupons;
import emporium.order.coupon.domain.Coupon;
import emporium.order.coupon.domain.Discount;
import emporium.order.domain.Money;
import emporium.order.domain.Owner;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderId;
import emporium.order.order.domain.OrderStatus;
import emporium.order.quote.application.Quotes;
import emporium.order.quote.domain.Quote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every port of the order's use cases, on one {@link Store}. */
final class InMemoryPorts implements Orders, OrderPost, CouponUses, Coupons, Carts, Quotes {

    static final String COUPON = "LIMITED";
    static final String FREE = "FREE";
    static final int COUPON_LIMIT = 2;

    Store store = new Store();
    private int numbers;

    @Override
    public String nextNumber() {
        return "EM-" + ++numbers;
    }

    @Override
    public Optional<OrderId> add(OrderChange placed) {
        var order = placed.order();
        var earlier = store.byQuote.putIfAbsent(order.purchase().quoteId(), order.id());
        if (earlier == null) {
            store.orders.put(order.id(), order);
            store.history.add(placed);
        }
        return Optional.ofNullable(earlier);
    }

    @Override
    public int countOpen(Owner owner) {
        return (int)
                store.orders.values().stream()
                        .filter(order -> order.purchase().owner().equals(owner))
                        .filter(order -> order.status() instanceof OrderStatus.Open)
                        .count();
    }

    @Override
    public List<Order> lock(Collection<OrderId> ids) {
        return ids.stream().filter(store.orders::containsKey).map(store.orders::get).toList();
    }

    @Override
    public Optional<Order> lock(OrderId id, Owner owner) {
        return Optional.ofNullable(store.orders.get(id))
                .filter(order -> order.purchase().owner().equals(owner));
    }

    @Override
    public List<Order> lockDue(Instant now, int limit) {
        return store.orders.values().stream()
                .filter(order -> order.waiting().until().filter(at -> !at.isAfter(now)).isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public void save(List<OrderChange> changes) {
        for (var change : changes) {
            store.orders.put(change.order().id(), change.order());
            store.history.add(change);
        }
    }

    @Override
    public void send(List<OrderChange> changes, Instant now) {
        store.outbox.addAll(changes);
    }

    @Override
    public boolean use(String code, String redeemer, UUID orderId) {
        return store.couponUses.size() < COUPON_LIMIT
                && store.couponUses.put(orderId, redeemer) == null;
    }

    @Override
    public void giveBack(Collection<UUID> orderIds) {
        orderIds.forEach(store.couponUses::remove);
    }

    @Override
    public Optional<Coupon> find(String code) {
        return Optional.of(
                new Coupon(
                        code,
                        new Discount.Percent(new BigDecimal(code.equals(FREE) ? "100" : "15")),
                        Money.euros("0"),
                        Optional.of(COUPON_LIMIT),
                        Optional.empty(),
                        Instant.MIN,
                        Instant.MAX));
    }

    @Override
    public boolean isLeftFor(String code, String redeemer) {
        return true; // the quote is only a promise to try
    }

    @Override
    public Cart find(Owner owner) {
        return store.carts.getOrDefault(owner, Cart.empty(owner, 0));
    }

    @Override
    public Cart lock(Owner owner) {
        return find(owner);
    }

    @Override
    public boolean save(Cart cart) {
        if (find(cart.owner()).version() != cart.version()) {
            return false;
        }
        store.carts.put(
                cart.owner(),
                new Cart(cart.owner(), cart.version() + 1, cart.items(), cart.coupon()));
        return true;
    }

    @Override
    public void delete(Owner owner) {
        store.carts.remove(owner);
    }

    @Override
    public void remove(List<Bought> bought) {
        bought.forEach(b -> save(find(b.owner()).without(b.lines())));
    }

    @Override
    public void add(Quote quote) {
        store.quotes.put(quote.id(), quote);
    }

    @Override
    public Optional<Quote> find(UUID id, Owner owner) {
        return Optional.ofNullable(store.quotes.get(id)).filter(q -> q.owner().equals(owner));
    }

    @Override
    public int deleteExpired(Instant before, int limit) {
        return 0;
    }
}
