package emporium.order.returns.domain;

import java.util.Optional;

/** Where a return stands: on its way to us, judged, and over. */
public sealed interface ReturnStatus {

    /** The parcel is on its way, or will be. */
    record Requested() implements ReturnStatus {}

    /** The goods are here and judged. */
    sealed interface Judged extends ReturnStatus {
        Receipt receipt();
    }

    /** Something was accepted; the money is on its way back. */
    record Received(Receipt receipt) implements Judged {}

    /** The money is back. */
    record Refunded(Receipt receipt) implements Judged {}

    /** The payment provider would not pay back: the staff has to find another way. */
    record RefundRefused(Receipt receipt, String why) implements Judged {}

    /** Nothing is paid back: nothing was accepted, or nothing had been paid. */
    record Closed(Receipt receipt) implements Judged {}

    default Optional<Receipt> judged() {
        return this instanceof Judged judged ? Optional.of(judged.receipt()) : Optional.empty();
    }

    /** The name people, the wire and the database use. */
    default String label() {
        return switch (this) {
            case Requested _ -> "REQUESTED";
            case Received _ -> "RECEIVED";
            case Refunded _ -> "REFUNDED";
            case RefundRefused _ -> "REFUND_REFUSED";
            case Closed _ -> "CLOSED";
        };
    }
}
