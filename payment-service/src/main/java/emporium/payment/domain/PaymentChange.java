package emporium.payment.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A decision: the payment as it is now, what the shop is told, and what the ledger says. Storing
 * the one stores the others. Where nothing changed, an answer given before may be repeated.
 */
public record PaymentChange(
        Payment before, Payment payment, List<PaymentEvent> events, List<Booking> bookings) {

    public PaymentChange {
        events = List.copyOf(events);
        bookings = List.copyOf(bookings);
    }

    static PaymentChange nothing(Payment payment) {
        return new PaymentChange(payment, payment, List.of(), List.of());
    }

    static PaymentChange repeat(Payment payment, PaymentEvent answer) {
        return new PaymentChange(payment, payment, List.of(answer), List.of());
    }

    PaymentChange with(Refund refund) {
        return new PaymentChange(before, payment.with(refund).payment(), events, bookings);
    }

    PaymentChange and(PaymentEvent event) {
        var all = new ArrayList<>(events);
        all.add(event);
        return new PaymentChange(before, payment, all, bookings);
    }

    PaymentChange and(Booking... more) {
        var all = new ArrayList<>(bookings);
        all.addAll(List.of(more));
        return new PaymentChange(before, payment, events, all);
    }

    public boolean changesNothing() {
        return payment.equals(before);
    }
}
