package emporium.order.order.application;

import emporium.order.order.domain.OrderChange;
import java.util.List;

/** Who wants to know what became of refunds, in the transaction that writes it down. */
public interface RefundNews {

    /** All changes that were kept; most of them are about something else. */
    void hear(List<OrderChange> changes);
}
