package emporium.order.order.domain;

import emporium.order.domain.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an order hears from the others; silence is an answer too. */
public sealed interface Answer {

    sealed interface FromStock extends Answer {}

    sealed interface FromPayment extends Answer {}

    record StockReserved() implements FromStock {}

    record StockRefused(List<Missing> missing) implements FromStock {
        public StockRefused {
            missing = List.copyOf(missing);
        }
    }

    record StockCommitted() implements FromStock {}

    /** Nothing is held for the order, and nothing will be. */
    record StockReleased() implements FromStock {}

    record ReservationExpired() implements FromStock {}

    record PaymentAuthorized() implements FromPayment {}

    record PaymentDeclined(String reason) implements FromPayment {}

    record PaymentCaptured(Money amount) implements FromPayment {}

    /** The provider will not hand the money over; nobody asks it again before the staff does. */
    record CaptureRefused() implements FromPayment {}

    /** No money is held for the order, and none will be. */
    record PaymentVoided() implements FromPayment {}

    /** The refund is unnamed when it was not asked for by its id. */
    record PaymentRefunded(Optional<UUID> refundId, Money amount, Money refundedTotal)
            implements FromPayment {}

    record RefundRefused(UUID refundId, String reason) implements FromPayment {}

    /** The time to answer has passed. */
    record NoAnswer() implements Answer {}
}
