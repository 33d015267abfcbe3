package emporium.order.order.application;

import emporium.order.domain.Owner;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderException.NotFound;
import emporium.order.order.domain.OrderId;
import emporium.platform.config.Live;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner changes their mind, or the staff calls it off. */
@Service
public class CancelOrder {

    private final Orders orders;
    private final OrderBook book;
    private final Live<CheckoutSettings> settings;
    private final Clock clock;

    CancelOrder(Orders orders, OrderBook book, Live<CheckoutSettings> settings, Clock clock) {
        this.orders = orders;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public Order cancel(OrderId id, Owner owner) {
        return cancel(orders.lock(id, owner).orElseThrow(NotFound::new), "cancelled-by-customer");
    }

    @Transactional
    public Order cancelForStaff(OrderId id) {
        var found = orders.lock(Set.of(id));
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return cancel(found.getFirst(), "cancelled-by-staff");
    }

    private Order cancel(Order order, String reason) {
        var change = order.cancel(reason, clock.instant(), settings.get().patience());
        change.ifPresent(decided -> book.keep(List.of(decided)));
        return change.map(decided -> decided.order()).orElse(order);
    }
}
