package emporium.order.order.domain;

import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/** What an order asks the others to do. Asking twice must do no more than asking once. */
public sealed interface Command {

    OrderId orderId();

    /** All lines, summed per SKU. */
    record ReserveStock(
            OrderId orderId, String country, SortedMap<Sku, Integer> quantities, Instant expiresAt)
            implements Command {}

    record CommitStock(OrderId orderId) implements Command {}

    record ReleaseStock(OrderId orderId, String reason) implements Command {}

    record AuthorizePayment(
            OrderId orderId,
            String number,
            Money amount,
            PaymentToken paymentToken,
            Instant deadline)
            implements Command {}

    record CapturePayment(OrderId orderId) implements Command {}

    /** Ends the payment whatever its state: voids, or refunds in full what was captured. */
    record VoidPayment(OrderId orderId, String reason) implements Command {}

    record RefundPayment(OrderId orderId, UUID refundId, Money amount, String reason)
            implements Command {}
}
