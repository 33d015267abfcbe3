package emporium.platform.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as an operator reads it: what is personal or secret in its key, its reason and its body
 * is masked.
 *
 * @param complete whether all of it is here, so that it can be sent again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetter(
        UUID id,
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

    enum State {
        OPEN,
        REPLAYED,
        DISCARDED
    }

    boolean is(State other) {
        return state == other;
    }
}
