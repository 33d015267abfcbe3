package emporium.payment.adapter.messaging;

import emporium.payment.application.PaymentEvents;
import emporium.payment.domain.PaymentEvent;
import emporium.platform.outbox.Outbox;
import emporium.platform.outbox.OutgoingMessage;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class OutboxPaymentEvents implements PaymentEvents {

    private final Outbox outbox;

    OutboxPaymentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void tell(List<PaymentEvent> events, Instant at) {
        outbox.append(events.stream().map(event -> message(event, at)).toList());
    }

    private static OutgoingMessage message(PaymentEvent event, Instant at) {
        var message = EventMessage.of(event);
        return new OutgoingMessage(
                PaymentTopics.EVENTS, event.order().toString(), message.type(), at, message);
    }
}
