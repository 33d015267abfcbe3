package emporium.storefront.privacy;

import emporium.storefront.clients.Credentials;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What user-service does with all that is known about somebody. */
public interface Privacy {

    /** The document, as it came. */
    byte[] export(Credentials member);

    /** Returns the receipt. */
    String erase(Credentials member);

    /** How far it has come; empty if there is no such receipt. */
    Optional<Progress> progress(String receipt);

    record Progress(Instant askedAt, boolean complete, List<Step> services) {}

    record Step(String service, @Nullable Instant completedAt) {}
}
