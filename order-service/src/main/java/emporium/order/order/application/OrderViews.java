package emporium.order.order.application;

import emporium.order.domain.Owner;
import emporium.order.order.application.desk.OrderQuery;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders to be looked at, newest first, the archived ones among them. */
public interface OrderViews {

    Optional<Order> find(OrderId id, Owner owner);

    Optional<Order> find(OrderId id);

    List<Order> ofOwner(Owner owner, Optional<UUID> after, int size);

    List<Order> find(OrderQuery query, int size);

    List<TimelineEntry> timeline(OrderId id);

    /** Everything that happened to these orders after the versions given. */
    List<TimelineEntry> news(Map<UUID, Integer> versions);
}
