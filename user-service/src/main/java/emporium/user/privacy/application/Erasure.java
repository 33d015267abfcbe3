package emporium.user.privacy.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an erasure has come. */
public record Erasure(Instant askedAt, List<Step> steps) {

    public Erasure {
        steps = List.copyOf(steps);
    }

    /**
     * @param completedAt when the service had forgotten; missing until it has
     */
    public record Step(String service, @Nullable Instant completedAt) {}

    public boolean complete() {
        return steps.stream().allMatch(step -> step.completedAt() != null);
    }
}
