package emporium.order.order.application;

import emporium.order.domain.Owner;
import emporium.order.order.application.desk.OrderQuery;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The timeline out of the store's history: everything has just happened. */
record HistoryViews(Supplier<Store> store, Clock clock) implements OrderViews {

    @Override
    public List<TimelineEntry> timeline(OrderId id) {
        return store.get().history.stream()
                .filter(change -> change.order().id().equals(id))
                .flatMap(change -> Telling.of(change, clock.instant()).stream())
                .toList();
    }

    @Override
    public Optional<Order> find(OrderId id, Owner owner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Order> find(OrderId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Order> ofOwner(Owner owner, Optional<UUID> after, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Order> find(OrderQuery query, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<TimelineEntry> news(Map<UUID, Integer> versions) {
        throw new UnsupportedOperationException();
    }
}
