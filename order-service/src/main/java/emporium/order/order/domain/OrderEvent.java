package emporium.order.order.domain;

/** What happened to an order. */
public sealed interface OrderEvent {

    /** An entry in the timeline; each counts the order's version up by one. */
    sealed interface Visible extends OrderEvent {}

    /** It was placed, or moved on to the status it now has. */
    record Moved() implements Visible {}

    record RefundRequested(Refund refund) implements Visible {}

    record Refunded(Refund refund) implements Visible {}

    record RefundFailed(Refund refund, String reason) implements Visible {}

    record ReturnRequested(int pieces) implements Visible {}

    /** So many of those that came back are taken back. */
    record ReturnReceived(int accepted, int pieces) implements Visible {}

    /** An answer was written down that nobody but the checkout needs to know of. */
    record Noted() implements OrderEvent {}
}
