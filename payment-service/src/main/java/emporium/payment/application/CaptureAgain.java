package emporium.payment.application;

import emporium.payment.domain.OrderId;
import emporium.payment.domain.Payment;
import emporium.payment.domain.PaymentCommand;
import emporium.payment.domain.PaymentId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff has cleared up why the provider refused the money, and has it asked for once more. */
@Service
public class CaptureAgain {

    private final Payments payments;
    private final Filing filing;
    private final Supplier<PaymentId> freshIds;
    private final Clock clock;

    CaptureAgain(
            Payments payments, Filing filing, Supplier<PaymentId> freshPaymentIds, Clock clock) {
        this.payments = payments;
        this.filing = filing;
        this.freshIds = freshPaymentIds;
        this.clock = clock;
    }

    /** The payment as it is then; empty if there is none. Safe to repeat. */
    @Transactional
    public Optional<Payment> captureAgain(OrderId order) {
        var payment = payments.lock(List.of(order)).getOrDefault(order, Payment.absent(order));
        if (payment.isAbsent()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var change = payment.on(new PaymentCommand.CaptureAgain(order), freshIds.get(), now);
        filing.file(List.of(change), now);
        return Optional.of(change.payment());
    }
}
