package emporium.storefront.staff.audit;

import emporium.storefront.clients.Credentials;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff have done, for admins. */
public interface AuditTrail {

    Page find(Credentials admin, Question question);

    /**
     * @param path how it begins
     */
    record Question(
            @Nullable UUID actor,
            @Nullable String path,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String after) {}

    record Page(List<Line> items, @Nullable String next) {}

    /**
     * @param status missing while nobody knows
     */
    record Line(
            UUID id,
            Instant at,
            UUID actor,
            @Nullable String email,
            String service,
            String method,
            String route,
            String path,
            @Nullable String traceId,
            @Nullable Integer status) {

        public boolean isDone() {
            return status != null && status < 400;
        }
    }
}
