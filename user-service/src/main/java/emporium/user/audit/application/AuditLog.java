package emporium.user.audit.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done, and how it ended: the two may be told in any order, and are never changed. */
public interface AuditLog {

    void begun(List<Action> actions);

    void ended(List<Outcome> outcomes);

    /** The latest first. */
    List<Line> lines(Question question, int size);

    /**
     * @param status of the answer
     */
    record Outcome(UUID actionId, int status, Instant at) {}

    /**
     * @param email the actor's, as it is today; null once the account is gone
     * @param status null while nobody knows
     */
    record Line(Action action, @Nullable String email, @Nullable Integer status) {}

    /**
     * @param path how it begins
     * @param from not before
     * @param to before
     * @param after the last line of the page before
     */
    record Question(
            Optional<UUID> actor,
            Optional<String> path,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<Place> after) {}

    /** Where a line stands in the log. */
    record Place(Instant at, UUID id) {}
}
