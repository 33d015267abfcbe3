package emporium.sandbox.provider.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the books: an authorization and what became of it. Amounts in minor units. */
public record Charge(
        String reference,
        String idempotencyKey,
        @Nullable String order,
        @Nullable String number,
        long amount,
        String currency,
        long captured,
        long refunded,
        ChargeState state,
        @Nullable String declineReason,
        @Nullable Instant dueAt,
        Instant createdAt) {}
