package emporium.order.returns.adapter.messaging;

import emporium.order.domain.Customer;
import emporium.order.returns.application.ReturnPost;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnChange;
import emporium.order.returns.domain.ReturnEvent;
import emporium.platform.outbox.Outbox;
import emporium.platform.outbox.OutgoingMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts what returns say into the outbox, with the order's id as key: it stays in the order. */
@Component
class OutboxReturnPost implements ReturnPost {

    private final Outbox outbox;

    OutboxReturnPost(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void send(List<ReturnChange> changes, Instant now) {
        var messages = new ArrayList<OutgoingMessage>();
        for (var change : changes) {
            event(change, now).ifPresent(messages::add);
            if (change.restock()) {
                messages.add(restock(change.goods(), now));
            }
        }
        if (!messages.isEmpty()) {
            outbox.append(messages);
        }
    }

    private static Optional<OutgoingMessage> event(ReturnChange change, Instant now) {
        var back = change.goods();
        return switch (change.event()) {
            case ReturnEvent.Requested(var who) -> event("return-requested.v1", back, who, now);
            case ReturnEvent.Received(var who) -> event("return-received.v1", back, who, now);
            case ReturnEvent.Refunded(var who) -> event("return-refunded.v1", back, who, now);
            case ReturnEvent.Noted _ -> Optional.empty();
        };
    }

    private static Optional<OutgoingMessage> event(
            String type, Return back, Customer customer, Instant now) {
        var body = ReturnMessage.of(back, customer, now);
        return Optional.of(
                new OutgoingMessage("orders.events", back.orderId().toString(), type, now, body));
    }

    private static OutgoingMessage restock(Return back, Instant now) {
        return new OutgoingMessage(
                "inventory.commands",
                back.orderId().toString(),
                RestockMessage.TYPE,
                now,
                RestockMessage.of(back));
    }
}
