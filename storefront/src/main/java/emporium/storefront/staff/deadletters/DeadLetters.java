package emporium.storefront.staff.deadletters;

import emporium.storefront.clients.Credentials;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** user-service: what lies at the desks of all services, redacted. */
public interface DeadLetters {

    Overview list(Credentials staff, String state);

    Optional<Letter> find(Credentials staff, String id);

    void replay(Credentials staff, String id);

    void discard(Credentials staff, String id, String reason);

    /**
     * @param unavailable services that did not answer
     */
    record Overview(List<Letter> items, List<String> unavailable) {

        public Overview {
            items = items == null ? List.of() : List.copyOf(items);
            unavailable = unavailable == null ? List.of() : List.copyOf(unavailable);
        }
    }

    /**
     * @param body only of a letter that was asked for by itself
     */
    record Letter(
            String id,
            String service,
            String topic,
            String key,
            String type,
            String messageId,
            String reason,
            int attempts,
            Instant at,
            boolean replayable,
            String state,
            @Nullable Instant closedAt,
            @Nullable String closedBecause,
            @Nullable String body) {

        public boolean isOpen() {
            return state.equals("OPEN");
        }
    }
}
