package emporium.order.order.adapter.messaging;

import emporium.order.order.application.OrderPost;
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
import emporium.platform.outbox.Outbox;
import emporium.platform.outbox.OutgoingMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts events and commands into the outbox, in the transaction of the decision. */
@Component
class OutboxOrderPost implements OrderPost {

    private final Outbox outbox;

    OutboxOrderPost(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void send(List<OrderChange> changes, Instant now) {
        var messages = new ArrayList<OutgoingMessage>();
        for (var change : changes) {
            event(change, now).ifPresent(messages::add);
            change.commands().forEach(command -> messages.add(CommandMessage.of(command, now)));
        }
        if (!messages.isEmpty()) {
            outbox.append(messages);
        }
    }

    private static Optional<OutgoingMessage> event(OrderChange change, Instant now) {
        return switch (change.event()) {
            case Moved _ ->
                    typeOf(change.order().status())
                            .map(type -> message(type, OrderMessage.of(change.order(), now, null)));
            case Refunded(var refund) ->
                    Optional.of(
                            message(
                                    "order-refunded.v1",
                                    OrderMessage.of(change.order(), now, refund)));
            case ReturnRequested _, ReturnReceived _ -> Optional.empty(); // say it themselves
            case RefundRequested _, RefundFailed _, Noted _ -> Optional.empty();
        };
    }

    /** The steps in between are the checkout's own business. */
    private static Optional<String> typeOf(OrderStatus status) {
        return switch (status) {
            case Pending _ -> Optional.of("order-placed.v1");
            case Reserved _, Authorized _ -> Optional.empty();
            case Confirmed _ -> Optional.of("order-confirmed.v1");
            case Shipped _ -> Optional.of("order-shipped.v1");
            case Delivered _ -> Optional.of("order-delivered.v1");
            case Rejected _ -> Optional.of("order-rejected.v1");
            case Cancelled _ -> Optional.of("order-cancelled.v1");
        };
    }

    private static OutgoingMessage message(String type, OrderMessage body) {
        return new OutgoingMessage(
                "orders.events", body.orderId().toString(), type, body.at(), body);
    }
}
