package emporium.order.returns.application;

import emporium.order.order.domain.OrderId;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnChange;
import emporium.order.returns.domain.ReturnId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All returns. What is locked stays so until the transaction ends; who needs the order too locks
 * that first.
 */
public interface Returns {

    Optional<Return> find(ReturnId id);

    /** Oldest first. */
    List<Return> ofOrder(OrderId order);

    /** Newest first. */
    List<Return> ofAll(Optional<String> status, Optional<ReturnId> after, int size);

    void add(ReturnChange requested);

    /** Those of the ids that there are, locked in the order of their ids. */
    List<Return> lock(Collection<ReturnId> ids);

    /** Some whose restocking has not been answered in time and that nobody else is busy with. */
    List<Return> lockDue(Instant now, int limit);

    /**
     * @param due when the inventory is to be asked again, where it has been asked
     */
    void save(List<ReturnChange> changes, Instant due);
}
