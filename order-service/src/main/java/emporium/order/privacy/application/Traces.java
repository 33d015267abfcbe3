package emporium.order.privacy.application;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** What users have left here. */
public interface Traces {

    /**
     * Forgets them, as often as it is asked to; returns those who are forgotten completely by now.
     */
    Collection<UUID> forget(Collection<UUID> users, Instant now);

    /** Goes on with those who had orders under way; returns those who have none any more. */
    Collection<UUID> sweep(Instant now);
}
