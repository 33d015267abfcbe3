package emporium.sandbox.provider;

import emporium.sandbox.provider.ledger.Charge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A charge as the provider's API shows it: minor units, lower-case words. */
public record ChargeView(
        String id,
        String idempotencyKey,
        String status,
        long amount,
        String currency,
        long captured,
        long refunded,
        @Nullable String order,
        @Nullable String number,
        @Nullable String declineReason,
        Instant createdAt) {

    public static ChargeView of(Charge charge) {
        return new ChargeView(
                charge.reference(),
                charge.idempotencyKey(),
                charge.state().word(),
                charge.amount(),
                charge.currency(),
                charge.captured(),
                charge.refunded(),
                charge.order(),
                charge.number(),
                charge.declineReason(),
                charge.createdAt());
    }
}
