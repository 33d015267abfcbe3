package emporium.order.returns.application;

import emporium.order.returns.domain.ReturnChange;
import java.time.Instant;
import java.util.List;

/** Takes what decisions say to the outside world: sent if, and only if, the transaction commits. */
public interface ReturnPost {
    void send(List<ReturnChange> changes, Instant now);
}
