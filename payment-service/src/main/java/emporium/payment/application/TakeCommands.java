package emporium.payment.application;

import emporium.payment.domain.OrderId;
import emporium.payment.domain.Payment;
import emporium.payment.domain.PaymentChange;
import emporium.payment.domain.PaymentCommand;
import emporium.payment.domain.PaymentId;
import emporium.payment.domain.PaymentStatus.Capturing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the shop asks for, a batch at a time. The provider is not called here. */
@Service
public class TakeCommands {

    private final Payments payments;
    private final Filing filing;
    private final Supplier<PaymentId> freshIds;
    private final Clock clock;

    TakeCommands(
            Payments payments, Filing filing, Supplier<PaymentId> freshPaymentIds, Clock clock) {
        this.payments = payments;
        this.filing = filing;
        this.freshIds = freshPaymentIds;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void take(List<PaymentCommand> commands) {
        var now = clock.instant();
        var found = payments.lock(commands.stream().map(PaymentCommand::order).toList());
        var changes = new ArrayList<PaymentChange>();
        var urgent = new ArrayList<OrderId>();
        for (var command : commands) {
            var payment = found.get(command.order());
            if (payment != null) {
                var change = payment.on(command, freshIds.get(), now);
                found.put(command.order(), change.payment());
                changes.add(change);
                if (command instanceof PaymentCommand.End && isRefused(payment)) {
                    urgent.add(command.order());
                }
            }
        }
        filing.file(changes, now);
        if (!urgent.isEmpty()) {
            payments.hurry(urgent, now);
        }
    }

    /** The next try may be hours away; somebody else's money does not wait for it. */
    private static boolean isRefused(Payment payment) {
        return payment.status() instanceof Capturing capturing && capturing.refusals() > 0;
    }
}
