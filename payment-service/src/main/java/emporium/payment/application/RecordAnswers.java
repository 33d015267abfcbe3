package emporium.payment.application;

import emporium.payment.domain.OrderId;
import emporium.payment.domain.Payment;
import emporium.payment.domain.PaymentChange;
import emporium.payment.domain.PaymentStatus.Capturing;
import emporium.payment.domain.ProviderAnswer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what the provider said, the answers of many calls in one transaction. */
@Service
class RecordAnswers {

    private final Payments payments;
    private final Filing filing;
    private final Clock clock;

    RecordAnswers(Payments payments, Filing filing, Clock clock) {
        this.payments = payments;
        this.filing = filing;
        this.clock = clock;
    }

    @Transactional
    void record(List<Answered> answers) {
        var now = clock.instant();
        var found = payments.lock(answers.stream().map(Answered::order).toList());
        var changes = new ArrayList<PaymentChange>();
        var later = new HashMap<OrderId, Instant>();
        for (var answered : answers) {
            var payment = found.getOrDefault(answered.order(), Payment.absent(answered.order()));
            var change = payment.on(answered.answer(), now);
            found.put(answered.order(), change.payment());
            changes.add(change);
            postpone(answered, change.payment(), now, later);
        }
        filing.file(changes, now);
        payments.postpone(later);
    }

    /** Asked again only while the question still stands; nobody else has taken it up yet. */
    private static void postpone(
            Answered answered, Payment payment, Instant now, Map<OrderId, Instant> later) {
        var stillStands =
                payment.outstanding().filter(call -> call.equals(answered.call())).isPresent();
        if (!stillStands) {
            return;
        }
        if (answered.answer() instanceof ProviderAnswer.Unknown) {
            later.put(answered.order(), Backoff.next(answered, payment, now));
        } else if (answered.answer() instanceof ProviderAnswer.NotTaken
                && payment.status() instanceof Capturing capturing) {
            later.put(answered.order(), Backoff.afterRefusal(capturing.refusals(), now));
        }
    }
}
