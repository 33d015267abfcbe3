package emporium.user.deadletters.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * As its service tells it: redacted.
 *
 * @param complete whether it can be sent again
 */
public record DeadLetter(
        LetterId id,
        String consumer,
        String topic,
        String key,
        String type,
        UUID messageId,
        String reason,
        int attempts,
        Instant at,
        boolean complete,
        State state,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closedBecause,
        String body) {

    public enum State {
        OPEN,
        REPLAYED,
        DISCARDED
    }
}
