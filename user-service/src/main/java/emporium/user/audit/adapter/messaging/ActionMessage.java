package emporium.user.audit.adapter.messaging;

import emporium.platform.messaging.Message;
import emporium.user.audit.application.Action;
import emporium.user.audit.application.AuditLog.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of the services' messages about their staff. */
final class ActionMessage {

    static final String BEGUN = "staff-action.v1";
    static final String ENDED = "staff-action-ended.v1";
    static final Set<String> TYPES = Set.of(BEGUN, ENDED);

    private ActionMessage() {}

    record Begun(
            UUID actionId,
            UUID actor,
            List<String> roles,
            String method,
            String route,
            String path,
            @Nullable String requestId,
            @Nullable String traceId,
            Instant at) {}

    record Ended(UUID actionId, int status, Instant at) {}

    static Action begun(Message message) {
        var begun = message.as(Begun.class);
        return new Action(
                begun.actionId,
                begun.at,
                begun.actor,
                begun.roles,
                message.source().replaceFirst("^/", ""),
                begun.method,
                begun.route,
                begun.path,
                begun.requestId,
                begun.traceId);
    }

    static Outcome ended(Message message) {
        var ended = message.as(Ended.class);
        return new Outcome(ended.actionId, ended.status, ended.at);
    }
}
