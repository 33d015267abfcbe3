package emporium.notification.domain;

import java.util.UUID;

/** Which e-mail: there is never more than one of a kind for an order. */
public record MailId(UUID orderId, Kind kind) {

    /** The same for every attempt, so that a receiver can drop what comes twice. */
    public String messageId() {
        return "<%s.%s@emporium.example>".formatted(orderId, kind.word());
    }
}
