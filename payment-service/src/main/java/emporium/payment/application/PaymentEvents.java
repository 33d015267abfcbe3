package emporium.payment.application;

import emporium.payment.domain.PaymentEvent;
import java.time.Instant;
import java.util.List;

/** Tells the shop, if and only if the transaction commits. */
public interface PaymentEvents {

    void tell(List<PaymentEvent> events, Instant at);
}
