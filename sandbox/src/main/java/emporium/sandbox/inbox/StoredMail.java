package emporium.sandbox.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail as the list shows it. */
public record StoredMail(
        UUID id,
        String from,
        String to,
        String subject,
        @Nullable String kind,
        @Nullable String order,
        Instant receivedAt) {}
