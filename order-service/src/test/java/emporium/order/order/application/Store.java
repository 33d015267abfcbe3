package emporium.order.order.application;

import emporium.order.cart.domain.Cart;
import emporium.order.domain.Owner;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderId;
import emporium.order.quote.domain.Quote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** order-service's database: a transaction works on a copy, which becomes the store or is lost. */
final class Store {

    final Map<OrderId, Order> orders = new TreeMap<>();
    final Map<UUID, OrderId> byQuote = new HashMap<>();
    final Map<UUID, Quote> quotes = new HashMap<>();
    final Map<Owner, Cart> carts = new HashMap<>();
    final Map<UUID, String> couponUses = new LinkedHashMap<>();
    final Map<String, OrderId> keys = new HashMap<>();
    final List<OrderChange> history = new ArrayList<>();
    final List<OrderChange> outbox = new ArrayList<>();
    final Set<UUID> inbox = new HashSet<>();

    Store copy() {
        var copy = new Store();
        copy.orders.putAll(orders);
        copy.byQuote.putAll(byQuote);
        copy.quotes.putAll(quotes);
        copy.carts.putAll(carts);
        copy.couponUses.putAll(couponUses);
        copy.keys.putAll(keys);
        copy.history.addAll(history);
        copy.outbox.addAll(outbox);
        copy.inbox.addAll(inbox);
        return copy;
    }
}
