package emporium.notification.domain;

import java.util.UUID;

/**
 * Which e-mail: there is never more than one of a kind for an order.
 *
 * @param matter the order, or the mail that was asked for
 * @param about what tells those apart of which an order may have many: the id of a refund; else
 *     empty
 */
public record MailId(UUID matter, Kind kind, String about) {

    /** The same for every attempt, so that a receiver can drop what comes twice. */
    public String messageId() {
        var more = about.isEmpty() ? "" : "." + about;
        return "<%s.%s%s@emporium.example>".formatted(matter, kind.word(), more);
    }
}
