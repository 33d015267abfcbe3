package emporium.storefront.staff.orders;

import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an order has left in the other services. */
public interface Traces {

    Optional<Payment> payment(Credentials staff, UUID order);

    Optional<Reservation> reservation(Credentials staff, UUID order);

    List<Mail> mails(Credentials staff, UUID order);

    /** Has the provider asked once more for money that it has refused. */
    void captureAgain(Credentials staff, UUID order);

    record Payment(
            String status,
            @Nullable Money amount,
            @Nullable String reference,
            @Nullable String reason,
            Instant createdAt,
            Instant changedAt,
            int attempts,
            int refusals,
            @Nullable Instant nextTryAt,
            List<Booking> ledger) {

        public boolean isCaptureRefused() {
            return status.equals("CAPTURE_REFUSED");
        }
    }

    record Booking(String entry, String debit, String credit, Money amount, Instant at) {}

    record Reservation(
            String state,
            @Nullable Instant expiresAt,
            Instant createdAt,
            Instant changedAt,
            List<Line> lines) {}

    record Line(String sku, String warehouse, long quantity, String state) {}

    record Mail(
            String kind,
            String state,
            @Nullable String recipient,
            int attempts,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant endedAt) {}
}
