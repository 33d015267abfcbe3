package emporium.payment.application;

import emporium.payment.domain.OrderId;
import java.util.Optional;

/** The reading side. */
public interface ReadPayments {

    Optional<PaymentView> of(OrderId order);
}
