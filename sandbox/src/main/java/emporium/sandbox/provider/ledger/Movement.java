package emporium.sandbox.provider.ledger;

import java.time.Instant;

/** Money that moved, or a hold that was let go. Appended, never changed. */
public record Movement(
        String reference,
        String charge,
        MovementKind kind,
        long amount,
        String currency,
        Instant at) {}
