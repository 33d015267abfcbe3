package emporium.order.order.application;

import emporium.order.domain.Money;
import emporium.order.order.domain.Answer;
import emporium.order.order.domain.Command;
import emporium.order.order.domain.OrderId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What payment-service promises, with the provider's books behind it. The token says how the
 * provider behaves.
 */
final class ModelPayments {

    enum State {
        UNKNOWN,
        AUTHORIZED,
        DECLINED,
        CAPTURED,
        CAPTURE_REFUSED,
        ENDED
    }

    private final Money nothing;

    /**
     * @param nothing in the currency of this world
     */
    ModelPayments(Money nothing) {
        this.nothing = nothing;
    }

    static final class Payment {
        State state = State.UNKNOWN;
        Money held;
        Money captured;
        Money refunded;
        Money givenBack;
        int captures;
        boolean refuses;
        final Set<UUID> refunds = new HashSet<>();

        Payment(Money nothing) {
            held = nothing;
            captured = nothing;
            refunded = nothing;
            givenBack = nothing;
        }
    }

    /** The money is on hold at the provider, but payment-service does not hear of it in time. */
    static final String LATE = "tok_late_success";

    /** Declined because the provider was away; then its webhook says that it succeeded. */
    static final String DECLINED_THEN_SUCCESS = "tok_declined_then_success";

    /** Promised, and then not handed over. */
    static final String REFUSED = "tok_capture_refused";

    static final List<String> TOKENS =
            List.of(
                    "tok_ok",
                    "tok_ok",
                    "tok_declined",
                    "tok_timeout",
                    LATE,
                    DECLINED_THEN_SUCCESS,
                    REFUSED);

    final Map<OrderId, Payment> payments = new HashMap<>();

    Payment of(OrderId order) {
        return payments.computeIfAbsent(order, _ -> new Payment(nothing));
    }

    /** Empty if there is no answer now. */
    Optional<Answer> hear(Command command) {
        return switch (command) {
            case Command.AuthorizePayment c -> authorize(c);
            case Command.CapturePayment c -> capture(of(c.orderId()));
            case Command.VoidPayment c -> end(of(c.orderId()));
            case Command.RefundPayment c -> refund(c);
            case Command.ReserveStock _, Command.CommitStock _, Command.ReleaseStock _ ->
                    throw new IllegalArgumentException("not for payments: " + command);
        };
    }

    private Optional<Answer> authorize(Command.AuthorizePayment c) {
        var payment = of(c.orderId());
        return switch (payment.state) {
            case ENDED -> Optional.of(new Answer.PaymentDeclined("voided-before-authorization"));
            case AUTHORIZED, CAPTURED -> Optional.of(new Answer.PaymentAuthorized());
            case CAPTURE_REFUSED -> Optional.of(new Answer.CaptureRefused());
            case DECLINED -> Optional.of(new Answer.PaymentDeclined("card-declined"));
            case UNKNOWN ->
                    switch (c.paymentToken().value()) {
                        case "tok_declined", DECLINED_THEN_SUCCESS -> {
                            payment.state = State.DECLINED;
                            yield Optional.of(new Answer.PaymentDeclined("card-declined"));
                        }
                        case "tok_timeout", LATE -> Optional.empty();
                        default -> {
                            payment.refuses = c.paymentToken().value().equals(REFUSED);
                            yield Optional.of(hold(payment, c.amount()));
                        }
                    };
        };
    }

    /** The provider's late word: holds the money, unless the payment has ended meanwhile. */
    Optional<Answer> lateSuccess(Command.AuthorizePayment c) {
        var payment = of(c.orderId());
        return payment.state == State.UNKNOWN || payment.state == State.DECLINED
                ? Optional.of(hold(payment, c.amount()))
                : Optional.empty();
    }

    private static Answer hold(Payment payment, Money amount) {
        payment.state = State.AUTHORIZED;
        payment.held = amount;
        return new Answer.PaymentAuthorized();
    }

    private static Optional<Answer> capture(Payment payment) {
        return switch (payment.state) {
            case AUTHORIZED -> {
                if (payment.refuses) {
                    payment.state = State.CAPTURE_REFUSED;
                    yield Optional.of(new Answer.CaptureRefused());
                }
                yield Optional.of(take(payment));
            }
            case CAPTURE_REFUSED -> Optional.of(new Answer.CaptureRefused());
            case CAPTURED -> Optional.of(new Answer.PaymentCaptured(payment.captured));
            case ENDED, DECLINED, UNKNOWN -> Optional.empty();
        };
    }

    /** The staff has cleared it up with the provider. */
    Optional<Answer> captureAgain(OrderId order) {
        var payment = payments.get(order);
        if (payment == null) {
            return Optional.empty();
        }
        payment.refuses = false;
        return payment.state == State.CAPTURE_REFUSED
                ? Optional.of(take(payment))
                : Optional.empty();
    }

    private static Answer take(Payment payment) {
        payment.state = State.CAPTURED;
        payment.captured = payment.held;
        payment.held = payment.held.zero();
        payment.captures++;
        return new Answer.PaymentCaptured(payment.captured);
    }

    /** Money that was taken goes back as a refund without a name; if none is left, silence. */
    private static Optional<Answer> end(Payment payment) {
        if (!payment.captured.isPositive()) {
            payment.state = State.ENDED;
            payment.held = payment.held.zero();
            return Optional.of(new Answer.PaymentVoided());
        }
        if (!payment.givenBack.isPositive()) {
            payment.givenBack = payment.captured.minus(payment.refunded);
            payment.refunded = payment.captured;
        }
        return payment.givenBack.isPositive()
                ? Optional.of(
                        new Answer.PaymentRefunded(
                                Optional.empty(), payment.givenBack, payment.refunded))
                : Optional.empty();
    }

    private Optional<Answer> refund(Command.RefundPayment c) {
        var payment = of(c.orderId());
        var known = payment.refunds.contains(c.refundId());
        var total = known ? payment.refunded : payment.refunded.plus(c.amount());
        if (total.compareTo(payment.captured) > 0) {
            return Optional.of(new Answer.RefundRefused(c.refundId(), "exceeds-captured"));
        }
        payment.refunds.add(c.refundId());
        payment.refunded = total;
        return Optional.of(
                new Answer.PaymentRefunded(Optional.of(c.refundId()), c.amount(), total));
    }
}
