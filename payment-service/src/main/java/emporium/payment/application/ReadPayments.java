package emporium.payment.application;

import emporium.payment.domain.OrderId;
import java.util.List;
import java.util.Optional;

/** The reading side. */
public interface ReadPayments {

    Optional<PaymentView> of(OrderId order);

    /** The next ones whose money the provider has refused to hand over. */
    List<PaymentView> captureRefused(Optional<OrderId> after, int size);
}
