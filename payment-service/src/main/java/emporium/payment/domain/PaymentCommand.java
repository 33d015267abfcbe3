package emporium.payment.domain;

import java.time.Instant;

/** What the shop asks for. */
public sealed interface PaymentCommand {

    OrderId order();

    record Authorize(
            OrderId order, String number, Money amount, PaymentToken token, Instant deadline)
            implements PaymentCommand {}

    record Capture(OrderId order) implements PaymentCommand {}

    /** Staff asks again for what the provider has refused. */
    record CaptureAgain(OrderId order) implements PaymentCommand {}

    record End(OrderId order, String reason) implements PaymentCommand {}

    record RefundPart(OrderId order, RefundId refund, Money amount, String reason)
            implements PaymentCommand {}
}
