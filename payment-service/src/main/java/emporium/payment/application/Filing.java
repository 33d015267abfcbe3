package emporium.payment.application;

import emporium.payment.application.Payments.Filed;
import emporium.payment.domain.OrderId;
import emporium.payment.domain.Payment;
import emporium.payment.domain.PaymentChange;
import emporium.platform.outbox.TraceCarrier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Puts decisions away: the payments with their bookings and events in the running transaction, and
 * after its commit the calls they need on their way, without waiting for anyone to find them.
 */
@Component
class Filing {

    private final Payments payments;
    private final Ledger ledger;
    private final PaymentEvents events;
    private final Couriers couriers;
    private final TraceCarrier traces;

    Filing(
            Payments payments,
            Ledger ledger,
            PaymentEvents events,
            Couriers couriers,
            TraceCarrier traces) {
        this.payments = payments;
        this.ledger = ledger;
        this.events = events;
        this.couriers = couriers;
        this.traces = traces;
    }

    void file(List<PaymentChange> changes, Instant now) {
        var filed = new ArrayList<Filed>();
        var errands = new ArrayList<Errand>();
        for (var change : lastPerOrder(changes)) {
            if (!change.changesNothing()) {
                filed.add(file(change, errands, now));
            }
        }
        payments.file(filed);
        ledger.book(changes.stream().flatMap(c -> c.bookings().stream()).toList(), now);
        events.tell(changes.stream().flatMap(c -> c.events().stream()).toList(), now);
        couriers.sendAfterCommit(errands);
    }

    private Filed file(PaymentChange change, List<Errand> errands, Instant now) {
        var payment = change.payment();
        var trace = traces.of(payment.order().value().toString());
        if (payment.outstanding().isEmpty()) {
            return new Filed(change.before(), payment, null, 0, trace);
        }
        var filed = new Filed(change.before(), payment, now, 0, trace);
        if (filed.keepsItsCall() || !couriers.reserve()) {
            return filed;
        }
        var errand = new Errand(payment, 1, now.plus(Couriers.LEASE), trace);
        errands.add(errand);
        return new Filed(change.before(), payment, errand.until(), 1, trace);
    }

    /** From the state at the beginning to the one at the end. */
    private static List<PaymentChange> lastPerOrder(List<PaymentChange> changes) {
        var first = new LinkedHashMap<OrderId, Payment>();
        var last = new LinkedHashMap<OrderId, Payment>();
        for (var change : changes) {
            first.putIfAbsent(change.payment().order(), change.before());
            last.put(change.payment().order(), change.payment());
        }
        return last.values().stream()
                .map(payment ->
                        new PaymentChange(
                                first.getOrDefault(payment.order(), payment),
                                payment,
                                List.of(),
                                List.of()))
                .toList();
    }
}
