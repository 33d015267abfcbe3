package emporium.notification.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mails as staff sees them. */
public interface MailDesk {

    /** About that order, the oldest first. */
    List<Sent> about(UUID order);

    /**
     * What became of a mail.
     *
     * @param about what of the order it tells, where that is more than the kind: a refund's id
     * @param recipient as long as the letter is kept
     * @param attempts how often it was handed over, or tried to be
     * @param lastError why that failed last
     */
    record Sent(
            String kind,
            @Nullable String about,
            String state,
            @Nullable String recipient,
            int attempts,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant endedAt) {}
}
