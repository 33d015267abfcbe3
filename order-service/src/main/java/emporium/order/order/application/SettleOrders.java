package emporium.order.order.application;

import emporium.order.order.domain.Answer.NoAnswer;
import emporium.order.order.domain.Checkout;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderId;
import emporium.platform.config.Live;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads orders on by the answers of stock and payment, and by their silence. A batch costs as many
 * statements as a single answer: load all, decide in memory, save all.
 */
@Service
public class SettleOrders {

    private static final Logger log = LoggerFactory.getLogger(SettleOrders.class);

    private final Orders orders;
    private final OrderBook book;
    private final Live<CheckoutSettings> settings;
    private final Clock clock;

    SettleOrders(Orders orders, OrderBook book, Live<CheckoutSettings> settings, Clock clock) {
        this.orders = orders;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    /** Safe to repeat, late or out of order. */
    @Transactional
    public void hear(List<Heard> batch) {
        var ids = new TreeSet<OrderId>();
        batch.forEach(heard -> ids.add(heard.orderId()));
        decide(orders.lock(ids), batch);
    }

    /**
     * Treats some of the orders that have waited too long.
     *
     * @return how many
     */
    @Transactional
    public int sweep(int limit) {
        var due = orders.lockDue(clock.instant(), limit);
        decide(due, due.stream().map(order -> new Heard(order.id(), new NoAnswer())).toList());
        return due.size();
    }

    private void decide(List<Order> locked, List<Heard> batch) {
        var checkout = new Checkout(settings.get().patience());
        var now = clock.instant();
        var current = new HashMap<OrderId, Order>();
        locked.forEach(order -> current.put(order.id(), order));
        var changes = new ArrayList<OrderChange>();
        for (var heard : batch) {
            var order = current.get(heard.orderId());
            if (order == null) {
                log.warn("An answer for order {}, which is not here", heard.orderId());
                continue;
            }
            checkout.hear(order, heard.answer(), now)
                    .ifPresent(change -> {
                        current.put(change.order().id(), change.order());
                        changes.add(change);
                    });
        }
        book.keep(changes);
    }
}
