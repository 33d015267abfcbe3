package emporium.payment.domain;

import emporium.payment.domain.PaymentStatus.CaptureRefused;
import emporium.payment.domain.PaymentStatus.Capturing;
import emporium.payment.domain.PaymentStatus.Voiding;

/** What a refused capture leads to: another try, the end of trying, or a void that waited. */
final class CaptureRefusals {

    private static final String REASON = "provider-refused";

    private CaptureRefusals() {}

    static PaymentChange on(Payment payment, Capturing capturing) {
        var terms = capturing.terms();
        var reference = capturing.reference();
        var voided = payment.refund(RefundId.ofVoid(payment.order())).filter(Refund::isOpen);
        if (voided.isPresent()) {
            return end(payment, new Voiding(terms, reference, voided.get().reason()));
        }
        var refusals = capturing.refusals() + 1;
        if (refusals % Capturing.MOST_REFUSALS != 0) {
            return payment.to(new Capturing(terms, reference, refusals));
        }
        var refused = new CaptureRefused(terms, reference, refusals, REASON);
        return end(payment, refused).and(Commands.refused(payment.order(), refused));
    }

    /** Nothing was taken, so there is nothing to give back. */
    private static PaymentChange end(Payment payment, PaymentStatus next) {
        var change = payment.to(next);
        for (var refund : payment.refunds()) {
            if (refund.isOpen()) {
                change = change.with(refund.with(new Refund.Status.Refused("not-captured")));
                if (!refund.id().equals(RefundId.ofVoid(payment.order()))) {
                    change =
                            change.and(
                                    new PaymentEvent.RefundRefused(
                                            payment.order(), refund.id(), "not-captured"));
                }
            }
        }
        return change;
    }
}
