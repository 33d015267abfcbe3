package emporium.order.returns.application;

import emporium.order.order.application.OrderViews;
import emporium.order.order.application.TimelineEntry;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderStatus.Delivered;
import emporium.order.returns.domain.Deliveries;
import emporium.order.returns.domain.ReturnException.NotDelivered;
import emporium.order.returns.domain.ReturnException.TooLate;
import emporium.platform.config.Live;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether, until when, and what of an order can be sent back. */
@Component
class Returnable {

    private final OrderViews views;
    private final Returns returns;
    private final Live<ReturnSettings> settings;

    Returnable(OrderViews views, Returns returns, Live<ReturnSettings> settings) {
        this.views = views;
        this.returns = returns;
        this.settings = settings;
    }

    void check(Order order, Instant now) {
        var until = until(order).orElseThrow(() -> new NotDelivered(order.status().label()));
        if (!now.isBefore(until)) {
            throw new TooLate(until);
        }
    }

    /** Empty for what has not been delivered. */
    Optional<Instant> until(Order order) {
        if (!(order.status() instanceof Delivered)) {
            return Optional.empty();
        }
        return views.timeline(order.id()).stream()
                .filter(entry -> entry.state().equals(order.status().label()))
                .map(TimelineEntry::at)
                .min(Instant::compareTo)
                .map(delivered -> delivered.plus(settings.get().window()));
    }

    Deliveries deliveries(Order order) {
        var purchase = order.purchase();
        return new Deliveries(purchase.lines(), purchase.totals(), returns.ofOrder(order.id()));
    }
}
