package emporium.order.order.application;

import emporium.order.domain.Owner;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderException.NotFound;
import emporium.order.order.domain.OrderId;
import emporium.platform.config.Live;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner changes their mind. */
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
        var order = orders.lock(id, owner).orElseThrow(NotFound::new);
        var change =
                order.cancel("cancelled-by-customer", clock.instant(), settings.get().patience());
        change.ifPresent(decided -> book.keep(List.of(decided)));
        return change.map(decided -> decided.order()).orElse(order);
    }
}
