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
import java.util.Optional;

/**
 * Every command in every state. What has been answered is answered again, so that whoever asks
 * twice, or has forgotten, learns the truth; what is under way is left alone.
 */
final class Commands {

    private Commands() {}

    static PaymentChange authorize(
            Payment payment, PaymentCommand.Authorize command, PaymentId id, Instant now) {
        return switch (payment.status()) {
            case Absent _ -> begin(payment, command, id, now);
            case Barred(_) -> repeatDeclined(payment, "voided-before-authorization");
            case Requested _, Cancelling _, Voiding _, Capturing _ ->
                    PaymentChange.nothing(payment);
            case Authorized(var terms, var reference) ->
                    PaymentChange.repeat(payment, authorized(payment.order(), terms, reference));
            case Captured(var terms, _) ->
                    PaymentChange.repeat(payment, captured(payment.order(), terms));
            case CaptureRefused refused ->
                    PaymentChange.repeat(payment, refused(payment.order(), refused));
            case GivenUp(_, var reason) -> repeatDeclined(payment, reason);
            case Declined(_, var reason) -> repeatDeclined(payment, reason);
            case Voided(var terms, var reason) ->
                    PaymentChange.repeat(payment, voided(payment.order(), terms, reason));
        };
    }

    /** A capture without an authorization has no money to take: whoever asks has been told so. */
    static PaymentChange capture(Payment payment) {
        return switch (payment.status()) {
            case Authorized(var terms, var reference) ->
                    payment.to(new Capturing(terms, reference, 0));
            case Captured(var terms, _) ->
                    PaymentChange.repeat(payment, captured(payment.order(), terms));
            case CaptureRefused refused ->
                    PaymentChange.repeat(payment, refused(payment.order(), refused));
            case Absent _, Barred _, Requested _, Capturing _ -> PaymentChange.nothing(payment);
            case Voiding _, Cancelling _, GivenUp _ -> PaymentChange.nothing(payment);
            case Voided _, Declined _ -> PaymentChange.nothing(payment);
        };
    }

    /** Another round, if there was a refusal to end the last one. */
    static PaymentChange captureAgain(Payment payment) {
        return switch (payment.status()) {
            case CaptureRefused(var terms, var reference, var refusals, _) ->
                    payment.to(new Capturing(terms, reference, refusals));
            case Absent _, Barred _, Requested _, Authorized _, Capturing _, Captured _ ->
                    PaymentChange.nothing(payment);
            case Voiding _, Cancelling _, GivenUp _, Voided _, Declined _ ->
                    PaymentChange.nothing(payment);
        };
    }

    static PaymentChange end(Payment payment, PaymentCommand.End command) {
        var order = payment.order();
        return switch (payment.status()) {
            case Absent _ ->
                    payment.to(new Barred(command.reason()))
                            .and(
                                    new PaymentEvent.Voided(
                                            order, Optional.empty(), command.reason()));
            case Barred(var reason) ->
                    PaymentChange.repeat(
                            payment, new PaymentEvent.Voided(order, Optional.empty(), reason));
            case Requested(var terms, _, _) -> payment.to(new Cancelling(terms, command.reason()));
            case Authorized(var terms, var reference) ->
                    payment.to(new Voiding(terms, reference, command.reason()));
            case CaptureRefused(var terms, var reference, _, _) ->
                    payment.to(new Voiding(terms, reference, command.reason()));
            case Capturing(var terms, _, _) -> giveEverythingBack(payment, terms, command.reason());
            case Captured(var terms, _) -> giveEverythingBack(payment, terms, command.reason());
            case Voiding _, Cancelling _ -> PaymentChange.nothing(payment);
            case GivenUp(var terms, _) -> payment.to(new Cancelling(terms, command.reason()));
            case Declined(var terms, _) ->
                    PaymentChange.repeat(payment, voided(order, terms, command.reason()));
            case Voided(var terms, var reason) ->
                    PaymentChange.repeat(payment, voided(order, terms, reason));
        };
    }

    static PaymentChange refund(Payment payment, PaymentCommand.RefundPart command) {
        return switch (payment.status()) {
            case Capturing(var terms, _, _) -> refund(payment, terms, command);
            case Captured(var terms, _) -> refund(payment, terms, command);
            case Absent _, Barred _, Requested _, Authorized _, CaptureRefused _ ->
                    refuse(payment, command, "not-captured");
            case Voiding _, Cancelling _, GivenUp _, Voided _, Declined _ ->
                    refuse(payment, command, "not-captured");
        };
    }

    private static PaymentChange begin(
            Payment payment, PaymentCommand.Authorize command, PaymentId id, Instant now) {
        var terms = new Terms(id, command.number(), command.amount());
        if (!command.amount().isPositive()) {
            return decline(payment, terms, "invalid-amount");
        }
        if (!now.isBefore(command.deadline())) {
            return decline(payment, terms, "deadline-passed");
        }
        return payment.to(new Requested(terms, command.token(), command.deadline()));
    }

    private static PaymentChange refund(
            Payment payment, Terms terms, PaymentCommand.RefundPart command) {
        var earlier = payment.refund(command.refund());
        if (earlier.isPresent()) {
            return repeat(payment, terms, earlier.get(), command);
        }
        var amount = command.amount();
        if (!amount.currency().equals(terms.amount().currency())) {
            return refuse(payment, command, "currency-mismatch");
        }
        if (!amount.isPositive() || amount.isMoreThan(payment.refundable(terms))) {
            return refuse(payment, command, "exceeds-captured");
        }
        return payment.with(Refund.open(command.refund(), amount, command.reason()));
    }

    private static PaymentChange repeat(
            Payment payment, Terms terms, Refund earlier, PaymentCommand.RefundPart command) {
        if (!earlier.amount().equals(command.amount())) {
            return refuse(payment, command, "refund-id-reused");
        }
        return switch (earlier.status()) {
            case Refund.Status.Open _ -> PaymentChange.nothing(payment);
            case Refund.Status.Done _ ->
                    PaymentChange.repeat(payment, refunded(payment, terms, earlier));
            case Refund.Status.Refused(var reason) -> refuse(payment, command, reason);
        };
    }

    /** A void that comes too late to be one. Refunds under way are left to finish. */
    private static PaymentChange giveEverythingBack(Payment payment, Terms terms, String reason) {
        var id = RefundId.ofVoid(payment.order());
        var earlier = payment.refund(id).filter(refund -> !refund.isRefused());
        if (earlier.isPresent()) {
            return earlier.get().isDone()
                    ? PaymentChange.repeat(payment, refunded(payment, terms, earlier.get()))
                    : PaymentChange.nothing(payment);
        }
        var rest = payment.refundable(terms);
        return rest.isPositive()
                ? payment.with(Refund.open(id, rest, reason))
                : PaymentChange.nothing(payment);
    }

    static PaymentEvent refunded(Payment payment, Terms terms, Refund refund) {
        var id = refund.id();
        return new PaymentEvent.Refunded(
                payment.order(),
                id.equals(RefundId.ofVoid(payment.order())) ? Optional.empty() : Optional.of(id),
                refund.amount(),
                payment.refundedTotal(terms));
    }

    static PaymentEvent authorized(OrderId order, Terms terms, Reference reference) {
        return new PaymentEvent.Authorized(order, terms.id(), terms.amount(), reference);
    }

    static PaymentEvent captured(OrderId order, Terms terms) {
        return new PaymentEvent.Captured(order, terms.id(), terms.amount());
    }

    static PaymentEvent refused(OrderId order, CaptureRefused refused) {
        return new PaymentEvent.CaptureRefused(order, refused.terms().id(), refused.reason());
    }

    static PaymentEvent voided(OrderId order, Terms terms, String reason) {
        return new PaymentEvent.Voided(order, Optional.of(terms.id()), reason);
    }

    static PaymentChange decline(Payment payment, Terms terms, String reason) {
        return payment.to(new Declined(terms, reason))
                .and(new PaymentEvent.Declined(payment.order(), reason));
    }

    private static PaymentChange repeatDeclined(Payment payment, String reason) {
        return PaymentChange.repeat(payment, new PaymentEvent.Declined(payment.order(), reason));
    }

    private static PaymentChange refuse(
            Payment payment, PaymentCommand.RefundPart command, String reason) {
        return PaymentChange.repeat(
                payment, new PaymentEvent.RefundRefused(payment.order(), command.refund(), reason));
    }
}
