package emporium.order.order.application;

import emporium.order.domain.Owner;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All orders. What is locked stays so until the transaction ends, and is brought back for it if it
 * has been archived.
 */
public interface Orders {

    String nextNumber();

    /** Adds a new order, unless its quote has become one before: then says which. */
    Optional<OrderId> add(OrderChange placed);

    /**
     * How many orders the owner has in the checkout, those added in this transaction included. From
     * here to the transaction's end the owner's other transactions wait to count: of two orders at
     * once, the second counts both.
     */
    int countOpen(Owner owner);

    /** Those of the ids that there are, locked in the order of their ids. */
    List<Order> lock(Collection<OrderId> ids);

    Optional<Order> lock(OrderId id, Owner owner);

    /** Some of those that have waited too long and that nobody else is busy with. */
    List<Order> lockDue(Instant now, int limit);

    /** Decisions about locked orders, in the order they were made. */
    void save(List<OrderChange> changes);
}
