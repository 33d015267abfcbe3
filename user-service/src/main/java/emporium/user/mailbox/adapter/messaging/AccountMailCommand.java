package emporium.user.mailbox.adapter.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code send-account-mail.v1}. */
record AccountMailCommand(
        UUID mailId,
        String kind,
        UUID userId,
        String email,
        String name,
        String language,
        @Nullable Instant expiresAt,
        Instant at) {}
