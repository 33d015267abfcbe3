package emporium.inventory.adapter.messaging;

import emporium.inventory.application.Announcements;
import emporium.inventory.domain.Outcome;
import emporium.platform.outbox.Outbox;
import emporium.platform.outbox.OutgoingMessage;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

@Component
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announce(Outcome outcome, Instant now) {
        var messages = new ArrayList<OutgoingMessage>();
        outcome.answers().forEach(answer -> messages.add(ReservationMessage.outgoing(answer, now)));
        outcome.changes().forEach(change -> messages.add(StockChangedV1.outgoing(change, now)));
        outbox.append(messages);
    }
}
