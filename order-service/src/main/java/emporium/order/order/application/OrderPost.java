package emporium.order.order.application;

import emporium.order.order.domain.OrderChange;
import java.time.Instant;
import java.util.List;

/** Takes what decisions say to the outside world: sent if, and only if, the transaction commits. */
public interface OrderPost {
    void send(List<OrderChange> changes, Instant now);
}
