package emporium.payment.application;

import emporium.payment.domain.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment as staff see it. */
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
        List<Line> refunds,
        List<Entry> ledger) {

    /** A refund, whatever became of it. */
    public record Line(UUID refund, Money amount, String reason, String status) {}

    /** A line of the ledger. */
    public record Entry(String entry, String debit, String credit, Money amount, Instant at) {}
}
