package emporium.payment.domain;

import emporium.payment.domain.PaymentStatus.Absent;
import emporium.payment.domain.PaymentStatus.Authorized;
import emporium.payment.domain.PaymentStatus.Barred;
import emporium.payment.domain.PaymentStatus.Cancelling;
import emporium.payment.domain.PaymentStatus.CaptureRefused;
import emporium.payment.domain.PaymentStatus.Captured;
import emporium.payment.domain.PaymentStatus.Capturing;
import emporium.payment.domain.PaymentStatus.Declined;
import emporium.payment.domain.PaymentStatus.GivenUp;
import emporium.payment.domain.PaymentStatus.Requested;
import emporium.payment.domain.PaymentStatus.Voided;
import emporium.payment.domain.PaymentStatus.Voiding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The payment of one order. Decisions are values: {@link Commands} and {@link Answers} make them.
 */
public record Payment(OrderId order, PaymentStatus status, List<Refund> refunds) {

    public Payment {
        refunds = List.copyOf(refunds);
    }

    public static Payment absent(OrderId order) {
        return new Payment(order, new Absent(), List.of());
    }

    public boolean isAbsent() {
        return status instanceof Absent;
    }

    /** What the shop asks, in whatever state it arrives. */
    public PaymentChange on(PaymentCommand command, PaymentId freshId, Instant now) {
        return switch (command) {
            case PaymentCommand.Authorize authorize ->
                    Commands.authorize(this, authorize, freshId, now);
            case PaymentCommand.Capture _ -> Commands.capture(this);
            case PaymentCommand.CaptureAgain _ -> Commands.captureAgain(this);
            case PaymentCommand.End end -> Commands.end(this, end);
            case PaymentCommand.RefundPart refund -> Commands.refund(this, refund);
        };
    }

    /** What the provider says, in whatever state it arrives. */
    public PaymentChange on(ProviderAnswer answer, Instant now) {
        return Answers.on(this, answer, now);
    }

    /** What has to be asked of the provider next; empty when nothing is outstanding. */
    public Optional<ProviderCall> outstanding() {
        return switch (status) {
            case Absent _, Barred _, Authorized _, CaptureRefused _, Voided _, Declined _ ->
                    Optional.empty();
            case Requested(var terms, var token, _) ->
                    Optional.of(
                            new ProviderCall.Authorize(
                                    ProviderKey.authorize(order),
                                    order,
                                    terms.number(),
                                    terms.amount(),
                                    token));
            case Cancelling _, GivenUp _ ->
                    Optional.of(new ProviderCall.Cancel(ProviderKey.authorize(order)));
            case Voiding(_, var reference, _) ->
                    Optional.of(new ProviderCall.Release(ProviderKey.release(order), reference));
            case Capturing(var terms, var reference, var refusals) ->
                    Optional.of(
                            new ProviderCall.Capture(
                                    ProviderKey.capture(order, refusals / Capturing.MOST_REFUSALS),
                                    reference,
                                    terms.amount()));
            case Captured(_, var reference) ->
                    refunds.stream()
                            .filter(Refund::isOpen)
                            .findFirst()
                            .map(refund -> giveBack(reference, refund));
        };
    }

    /** When an unknown authorization is given up. */
    public Optional<Instant> deadline() {
        return status instanceof Requested requested
                ? Optional.of(requested.deadline())
                : Optional.empty();
    }

    Optional<Refund> refund(RefundId id) {
        return refunds.stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    /** What could still be given back: refunds that are under way count as given. */
    Money refundable(Terms terms) {
        var left = terms.amount();
        for (var refund : refunds) {
            if (!refund.isRefused()) {
                left = left.minus(refund.amount());
            }
        }
        return left;
    }

    Money refundedTotal(Terms terms) {
        var total = new Money(0, terms.amount().currency());
        for (var refund : refunds) {
            if (refund.isDone()) {
                total = total.plus(refund.amount());
            }
        }
        return total;
    }

    PaymentChange to(PaymentStatus next) {
        return new PaymentChange(this, new Payment(order, next, refunds), List.of(), List.of());
    }

    PaymentChange with(Refund added) {
        var all = new ArrayList<>(refunds);
        all.removeIf(refund -> refund.id().equals(added.id()));
        all.add(added);
        return new PaymentChange(this, new Payment(order, status, all), List.of(), List.of());
    }

    private ProviderCall giveBack(Reference reference, Refund refund) {
        return new ProviderCall.GiveBack(
                ProviderKey.refund(order, refund.id()), reference, refund.id(), refund.amount());
    }
}
