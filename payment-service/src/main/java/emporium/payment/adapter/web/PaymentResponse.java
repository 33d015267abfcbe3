package emporium.payment.adapter.web;

import emporium.payment.application.PaymentView;
import emporium.payment.domain.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PaymentResponse(
        UUID orderId,
        @Nullable UUID paymentId,
        @Nullable String number,
        @Nullable Amount amount,
        String status,
        @Nullable String reference,
        @Nullable String reason,
        Instant createdAt,
        Instant changedAt,
        int attempts,
        int refusals,
        @Nullable Instant nextTryAt,
        List<Refund> refunds,
        List<Entry> ledger) {

    record Amount(String amount, String currency) {
        static Amount of(Money money) {
            return new Amount(money.amount(), money.currency().getCurrencyCode());
        }
    }

    record Refund(UUID refundId, Amount amount, String reason, String status) {}

    record Entry(String entry, String debit, String credit, Amount amount, Instant at) {}

    static PaymentResponse of(PaymentView view) {
        var amount = view.amount();
        return new PaymentResponse(
                view.order(),
                view.payment(),
                view.number(),
                amount == null ? null : Amount.of(amount),
                view.status(),
                view.reference(),
                view.reason(),
                view.createdAt(),
                view.changedAt(),
                view.attempts(),
                view.refusals(),
                view.nextTry(),
                view.refunds().stream()
                        .map(r ->
                                new Refund(
                                        r.refund(), Amount.of(r.amount()), r.reason(), r.status()))
                        .toList(),
                view.ledger().stream()
                        .map(e ->
                                new Entry(
                                        e.entry(),
                                        e.debit(),
                                        e.credit(),
                                        Amount.of(e.amount()),
                                        e.at()))
                        .toList());
    }
}
