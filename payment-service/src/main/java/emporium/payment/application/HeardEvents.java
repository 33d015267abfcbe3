package emporium.payment.application;

import java.time.Instant;
import java.util.UUID;

/** What the provider has already told us. */
public interface HeardEvents {

    /** Remembers it; false when it was known. */
    boolean isNew(UUID event, Instant at);
}
