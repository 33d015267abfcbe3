package emporium.payment.application;

import emporium.payment.domain.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What our ledger says of payments that are at rest: no call outstanding, nothing changed lately.
 */
public interface OurBooks {

    /**
     * Those of the given orders that are at rest; others are left out, unknown ones have nothing.
     */
    Map<OrderId, Standing> of(Collection<OrderId> orders);

    /** Orders with money in our ledger, in the order of their ids; empty at the end. */
    List<OrderId> after(Optional<OrderId> last, int size);
}
