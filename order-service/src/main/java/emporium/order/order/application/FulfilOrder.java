package emporium.order.order.application;

import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderException.NotFound;
import emporium.order.order.domain.OrderId;
import emporium.order.order.domain.Shipment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff sends the parcel off, and hears that it has arrived. */
@Service
public class FulfilOrder {

    private final Orders orders;
    private final OrderBook book;

    FulfilOrder(Orders orders, OrderBook book) {
        this.orders = orders;
        this.book = book;
    }

    @Transactional
    public Order ship(OrderId id, Shipment shipment) {
        return change(id, order -> order.ship(shipment));
    }

    @Transactional
    public Order deliver(OrderId id) {
        return change(id, Order::deliver);
    }

    private Order change(OrderId id, Function<Order, Optional<OrderChange>> decide) {
        var found = orders.lock(Set.of(id));
        if (found.isEmpty()) {
            throw new NotFound();
        }
        var change = decide.apply(found.getFirst());
        change.ifPresent(decided -> book.keep(List.of(decided)));
        return change.map(OrderChange::order).orElse(found.getFirst());
    }
}
