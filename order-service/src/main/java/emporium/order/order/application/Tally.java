package emporium.order.order.application;

import emporium.order.order.domain.OrderChange;
import java.time.Instant;
import java.util.List;

/** Counts what happens to orders, for whoever watches the shop. */
public interface Tally {
    void count(List<OrderChange> changes, Instant now);
}
