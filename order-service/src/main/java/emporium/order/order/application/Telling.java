package emporium.order.order.application;

import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderEvent.Moved;
import emporium.order.order.domain.OrderEvent.Noted;
import emporium.order.order.domain.OrderEvent.RefundFailed;
import emporium.order.order.domain.OrderEvent.RefundRequested;
import emporium.order.order.domain.OrderEvent.Refunded;
import emporium.order.order.domain.OrderEvent.ReturnReceived;
import emporium.order.order.domain.OrderEvent.ReturnRequested;
import emporium.order.order.domain.OrderStatus;
import emporium.order.order.domain.OrderStatus.Authorized;
import emporium.order.order.domain.OrderStatus.Cancelled;
import emporium.order.order.domain.OrderStatus.Confirmed;
import emporium.order.order.domain.OrderStatus.Delivered;
import emporium.order.order.domain.OrderStatus.Pending;
import emporium.order.order.domain.OrderStatus.Rejected;
import emporium.order.order.domain.OrderStatus.Reserved;
import emporium.order.order.domain.OrderStatus.Shipped;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in a sentence what the timeline shows of a decision. */
public final class Telling {

    private Telling() {}

    /** Empty for what is nobody's business. */
    public static Optional<TimelineEntry> of(OrderChange change, Instant at) {
        return switch (change.event()) {
            case Moved _ -> entry(change, at, sentence(change.order().status()));
            case RefundRequested(var refund) ->
                    entry(
                            change,
                            at,
                            "A refund of %s is on its way: %s."
                                    .formatted(refund.amount(), refund.reason()));
            case Refunded(var refund) ->
                    entry(change, at, "%s have been refunded.".formatted(refund.amount()));
            case RefundFailed(var refund, var reason) ->
                    entry(
                            change,
                            at,
                            "The refund of %s was refused: %s.".formatted(refund.amount(), reason));
            case ReturnRequested(var pieces) ->
                    entry(change, at, "A return was asked for: %d pieces.".formatted(pieces));
            case ReturnReceived(var accepted, var pieces) ->
                    entry(
                            change,
                            at,
                            "A return has arrived: %d of %d pieces are accepted."
                                    .formatted(accepted, pieces));
            case Noted _ -> Optional.empty();
        };
    }

    private static Optional<TimelineEntry> entry(OrderChange change, Instant at, String detail) {
        var order = change.order();
        return Optional.of(
                new TimelineEntry(
                        order.id().value(), order.version(), at, order.status().label(), detail));
    }

    private static String sentence(OrderStatus status) {
        return switch (status) {
            case Pending _ -> "The order has been placed.";
            case Reserved _ -> "The goods are set aside.";
            case Authorized _ -> "The payment is authorized.";
            case Confirmed _ -> "The order is confirmed.";
            case Shipped(var parcel) ->
                    "On its way with %s, %s.".formatted(parcel.carrier(), parcel.trackingNumber());
            case Delivered _ -> "The parcel has arrived.";
            case Rejected(var reason, var missing) ->
                    missing.isEmpty()
                            ? "Rejected: %s.".formatted(reason)
                            : missing.stream()
                                    .map(m -> "%s (%d left)".formatted(m.sku(), m.available()))
                                    .collect(Collectors.joining(", ", "Out of stock: ", "."));
            case Cancelled(var reason) -> "Cancelled: %s.".formatted(reason);
        };
    }
}
