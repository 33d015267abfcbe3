package emporium.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events as they are published; they never change. Neither tells a body or a query. */
sealed interface ActionMessage {

    /** Somebody is about to do something. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Begun(
            UUID actionId,
            String actor,
            List<String> roles,
            String method,
            String route,
            String path,
            @Nullable String requestId,
            @Nullable String traceId,
            Instant at)
            implements ActionMessage {

        public Begun {
            roles = List.copyOf(roles);
        }
    }

    /** What became of it: the status of the answer. */
    record Ended(UUID actionId, String actor, int status, Instant at) implements ActionMessage {}
}
