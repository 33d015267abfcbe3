package emporium.payment.domain;

import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A payment in every state it can be in. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final Instant DEADLINE = NOW.plusSeconds(30);
    static final OrderId ORDER = new OrderId(new UUID(1, 1));
    static final PaymentId ID = new PaymentId(new UUID(2, 2));
    static final Reference REFERENCE = new Reference("ch_1");
    static final PaymentToken TOKEN = new PaymentToken("tok_ok");
    static final Terms TERMS = new Terms(ID, "N-1", eur(1000));

    private Samples() {}

    static Money eur(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("EUR"));
    }

    static Payment in(PaymentStatus status, Refund... refunds) {
        return new Payment(ORDER, status, List.of(refunds));
    }

    static Payment captured(Refund... refunds) {
        return in(new PaymentStatus.Captured(TERMS, REFERENCE), refunds);
    }

    static Payment captureRefused() {
        return in(new PaymentStatus.CaptureRefused(TERMS, REFERENCE, 12, "provider-refused"));
    }

    static Payment requested() {
        return in(new PaymentStatus.Requested(TERMS, TOKEN, DEADLINE));
    }

    static Map<String, Payment> everyState() {
        var states = new LinkedHashMap<String, Payment>();
        states.put("absent", Payment.absent(ORDER));
        states.put("barred", in(new PaymentStatus.Barred("order-cancelled")));
        states.put("requested", requested());
        states.put("authorized", in(new PaymentStatus.Authorized(TERMS, REFERENCE)));
        states.put("capturing", in(new PaymentStatus.Capturing(TERMS, REFERENCE, 0)));
        states.put("capture refused", captureRefused());
        states.put("captured", captured());
        states.put("voiding", in(new PaymentStatus.Voiding(TERMS, REFERENCE, "order-cancelled")));
        states.put("cancelling", in(new PaymentStatus.Cancelling(TERMS, "order-cancelled")));
        states.put("given up", in(new PaymentStatus.GivenUp(TERMS, "provider-unavailable")));
        states.put("voided", in(new PaymentStatus.Voided(TERMS, "order-cancelled")));
        states.put("declined", in(new PaymentStatus.Declined(TERMS, "card-declined")));
        return states;
    }

    /** "Voiding +Voided": the state it is in then, how many refunds, and what the shop is told. */
    static String told(PaymentChange change) {
        var words = new StringBuilder(change.payment().status().getClass().getSimpleName());
        change.payment().refunds().stream()
                .filter(Refund::isOpen)
                .forEach(refund -> words.append(" refund ").append(refund.amount().minorUnits()));
        change.events()
                .forEach(event -> words.append(" +").append(event.getClass().getSimpleName()));
        return words.toString();
    }
}
