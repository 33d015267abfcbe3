package emporium.order.order.application;

import emporium.order.domain.Ids;
import emporium.order.domain.Money;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderException.NotFound;
import emporium.order.order.domain.OrderId;
import emporium.platform.config.Live;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff gives money back, in whole or in part. */
@Service
public class RefundOrder {

    private final Orders orders;
    private final OrderBook book;
    private final Live<CheckoutSettings> settings;
    private final Ids ids;
    private final Clock clock;

    RefundOrder(
            Orders orders, OrderBook book, Live<CheckoutSettings> settings, Ids ids, Clock clock) {
        this.orders = orders;
        this.book = book;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param part empty for all that is left
     */
    @Transactional
    public Order refund(OrderId id, Optional<Money> part, String reason) {
        var found = orders.lock(Set.of(id));
        if (found.isEmpty()) {
            throw new NotFound();
        }
        var patience = settings.get().patience();
        var change = found.getFirst().refund(ids.next(), part, reason, clock.instant(), patience);
        book.keep(List.of(change));
        return change.order();
    }
}
