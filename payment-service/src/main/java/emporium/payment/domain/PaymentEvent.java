package emporium.payment.domain;

import java.util.Optional;

/** What the shop is told. */
public sealed interface PaymentEvent {

    OrderId order();

    record Authorized(OrderId order, PaymentId payment, Money amount, Reference reference)
            implements PaymentEvent {}

    record Declined(OrderId order, String reason) implements PaymentEvent {}

    record Captured(OrderId order, PaymentId payment, Money amount) implements PaymentEvent {}

    record CaptureRefused(OrderId order, PaymentId payment, String reason)
            implements PaymentEvent {}

    /** Without payment where there never was one. */
    record Voided(OrderId order, Optional<PaymentId> payment, String reason)
            implements PaymentEvent {}

    /** Without refund id where a void gave back what had been captured. */
    record Refunded(OrderId order, Optional<RefundId> refund, Money amount, Money total)
            implements PaymentEvent {}

    record RefundRefused(OrderId order, RefundId refund, String reason) implements PaymentEvent {}
}
