package emporium.user.audit.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody with power has asked a service to do.
 *
 * @param requestId what the client called the request, if it did
 */
public record Action(
        UUID id,
        Instant at,
        UUID actor,
        List<String> roles,
        String service,
        String method,
        String route,
        String path,
        @Nullable String requestId,
        @Nullable String traceId) {

    public Action {
        roles = List.copyOf(roles);
    }
}
