package emporium.user.adapter.messaging;

import java.time.Instant;
import java.util.UUID;

/** The events as they are published; they never change. */
sealed interface AccountMessage {

    record Present(UUID userId, String email, String name, Instant at) implements AccountMessage {}

    record Gone(UUID userId, Instant at) implements AccountMessage {}
}
