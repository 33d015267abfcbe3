package emporium.sandbox.provider;

import java.time.Instant;

/** Money that moved, or a hold that was let go. Appended, never changed. */
record Movement(
        String reference,
        String charge,
        MovementKind kind,
        long amount,
        String currency,
        Instant at) {}
