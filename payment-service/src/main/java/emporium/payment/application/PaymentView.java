package emporium.payment.application;

import emporium.payment.domain.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as staff see it.
 *
 * @param attempts how often the provider was asked for what is outstanding, or was last
 * @param refusals how often it has refused to hand the money over
 * @param nextTry when it is asked again; null when nothing is outstanding
 */
public record PaymentView(
        UUID order,
        @Nullable UUID payment,
        @Nullable String number,
        @Nullable Money amount,
        String status,
        @Nullable String reference,
        @Nullable String reason,
        Instant createdAt,
        Instant changedAt,
        int attempts,
        int refusals,
        @Nullable Instant nextTry,
        List<Line> refunds,
        List<Entry> ledger) {

    /** A refund, whatever became of it. */
    public record Line(UUID refund, Money amount, String reason, String status) {}

    /** A line of the ledger. */
    public record Entry(String entry, String debit, String credit, Money amount, Instant at) {}
}
