package emporium.order.order.domain;

import java.util.List;

/** Where an order stands: still open, kept for the customer, or ended without a sale. */
public sealed interface OrderStatus {

    /** On its way through the checkout. */
    sealed interface Open extends OrderStatus {}

    /** A sale: stock and money are the order's. */
    sealed interface Kept extends OrderStatus {}

    /** No sale. Final; whatever stock or money turns up later is given back. */
    sealed interface Ended extends OrderStatus {
        String reason();
    }

    /** Waits for its stock. The payment token lives no longer than this state. */
    record Pending(PaymentToken paymentToken) implements Open {}

    /** Holds its stock and waits for the payment's authorization. */
    record Reserved() implements Open {}

    /** Holds its stock and its money and waits for the stock to become its own for good. */
    record Authorized() implements Open {}

    record Confirmed() implements Kept {}

    record Shipped(Shipment shipment) implements Kept {}

    record Delivered(Shipment shipment) implements Kept {}

    record Rejected(String reason, List<Missing> missing) implements Ended {
        public Rejected {
            missing = List.copyOf(missing);
        }
    }

    record Cancelled(String reason) implements Ended {}

    /** The name people, the wire and the database use. */
    default String label() {
        return switch (this) {
            case Pending _ -> "PENDING";
            case Reserved _ -> "RESERVED";
            case Authorized _ -> "AUTHORIZED";
            case Confirmed _ -> "CONFIRMED";
            case Shipped _ -> "SHIPPED";
            case Delivered _ -> "DELIVERED";
            case Rejected _ -> "REJECTED";
            case Cancelled _ -> "CANCELLED";
        };
    }
}
