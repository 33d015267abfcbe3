package emporium.notification.privacy.adapter.messaging;

import emporium.notification.privacy.application.Forgotten;
import emporium.platform.outbox.Outbox;
import emporium.platform.outbox.OutgoingMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class OutboxForgotten implements Forgotten {

    private final Outbox outbox;

    OutboxForgotten(Outbox outbox) {
        this.outbox = outbox;
    }

    /** {@code erasure-completed.v1}. */
    record Completed(UUID userId, String service, Instant at) {}

    @Override
    public void tell(Collection<UUID> users, Instant at) {
        var messages =
                users.stream()
                        .sorted()
                        .map(user ->
                                new OutgoingMessage(
                                        ErasureMessaging.TOPIC,
                                        user.toString(),
                                        "erasure-completed.v1",
                                        at,
                                        new Completed(user, "notification-service", at)))
                        .toList();
        if (!messages.isEmpty()) {
            outbox.append(messages);
        }
    }
}
