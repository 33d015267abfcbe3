package emporium.user.passkey.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A passkey as its owner sees it.
 *
 * @param origin the only place where it is good
 */
public record Passkey(
        UUID id, String name, String origin, Instant addedAt, Optional<Instant> usedAt) {}
