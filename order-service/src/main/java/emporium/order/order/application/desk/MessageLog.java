package emporium.order.order.application.desk;

import emporium.order.order.domain.OrderId;
import java.time.Instant;
import java.util.List;

/** Which messages went out and came in about each order; a repetition is a message of its own. */
public interface MessageLog {

    /** In the caller's transaction. */
    void add(List<Exchanged> messages);

    /** In the order in which they went and came. */
    List<Exchanged> of(OrderId order);

    /**
     * Deletes some of the old ones.
     *
     * @return how many
     */
    int deleteBefore(Instant moment, int limit);
}
