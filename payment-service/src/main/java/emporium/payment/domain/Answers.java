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

/**
 * What the provider says, in every state. An answer that comes after the state it was asked in has
 * been left changes nothing: what was decided meanwhile has its own call outstanding.
 */
final class Answers {

    private Answers() {}

    static PaymentChange on(Payment payment, ProviderAnswer answer, Instant now) {
        return switch (payment.status()) {
            case Requested requested -> requested(payment, requested, answer, now);
            case Cancelling(var terms, var reason) ->
                    answer instanceof ProviderAnswer.NothingHeld
                            ? payment.to(new Voided(terms, reason))
                                    .and(Commands.voided(payment.order(), terms, reason))
                            : PaymentChange.nothing(payment);
            case GivenUp(var terms, var reason) ->
                    answer instanceof ProviderAnswer.NothingHeld
                            ? payment.to(new Declined(terms, reason))
                            : PaymentChange.nothing(payment);
            case Voiding(var terms, _, var reason) ->
                    answer instanceof ProviderAnswer.NothingHeld
                            ? payment.to(new Voided(terms, reason))
                                    .and(Commands.voided(payment.order(), terms, reason))
                                    .and(Booking.released(payment.order(), terms.amount()))
                            : PaymentChange.nothing(payment);
            case Capturing capturing -> capturing(payment, capturing, answer);
            // the word of one who had asked before
            case CaptureRefused(var terms, var reference, _, _) ->
                    answer instanceof ProviderAnswer.Taken
                            ? taken(payment, terms, reference)
                            : PaymentChange.nothing(payment);
            case Captured(var terms, _) -> captured(payment, terms, answer);
            // held after all, although we had made certain of the contrary: make certain again
            case Declined(var terms, var reason) ->
                    answer instanceof ProviderAnswer.Announced
                            ? payment.to(new GivenUp(terms, reason))
                            : PaymentChange.nothing(payment);
            case Voided(var terms, var reason) ->
                    answer instanceof ProviderAnswer.Announced
                            ? payment.to(new Cancelling(terms, reason))
                            : PaymentChange.nothing(payment);
            case Absent _, Barred _, Authorized _ -> PaymentChange.nothing(payment);
        };
    }

    private static PaymentChange requested(
            Payment payment, Requested requested, ProviderAnswer answer, Instant now) {
        var terms = requested.terms();
        return switch (answer) {
            case ProviderAnswer.Held(var reference) ->
                    payment.to(new Authorized(terms, reference))
                            .and(Commands.authorized(payment.order(), terms, reference))
                            .and(Booking.authorized(payment.order(), terms.amount()));
            case ProviderAnswer.Declined(var reason) -> Commands.decline(payment, terms, reason);
            case ProviderAnswer.NothingHeld _ ->
                    Commands.decline(payment, terms, "provider-refused");
            case ProviderAnswer.Unknown _ ->
                    now.isBefore(requested.deadline())
                            ? PaymentChange.nothing(payment)
                            : giveUp(payment, terms, "provider-unavailable");
            case ProviderAnswer.Refused _ -> giveUp(payment, terms, "provider-refused");
            case ProviderAnswer.Announced _,
                    ProviderAnswer.Taken _,
                    ProviderAnswer.NotTaken _,
                    ProviderAnswer.GivenBack _,
                    ProviderAnswer.NotGivenBack _ ->
                    PaymentChange.nothing(payment);
        };
    }

    /** Declined for the shop; for us not before it is certain that nothing is held. */
    private static PaymentChange giveUp(Payment payment, Terms terms, String reason) {
        return payment.to(new GivenUp(terms, reason))
                .and(new PaymentEvent.Declined(payment.order(), reason));
    }

    private static PaymentChange capturing(
            Payment payment, Capturing capturing, ProviderAnswer answer) {
        return switch (answer) {
            case ProviderAnswer.Taken _ -> taken(payment, capturing.terms(), capturing.reference());
            case ProviderAnswer.NotTaken _ -> CaptureRefusals.on(payment, capturing);
            case ProviderAnswer.Held _,
                    ProviderAnswer.Declined _,
                    ProviderAnswer.Refused _,
                    ProviderAnswer.NothingHeld _,
                    ProviderAnswer.GivenBack _,
                    ProviderAnswer.NotGivenBack _,
                    ProviderAnswer.Unknown _,
                    ProviderAnswer.Announced _ ->
                    PaymentChange.nothing(payment);
        };
    }

    private static PaymentChange taken(Payment payment, Terms terms, Reference reference) {
        var order = payment.order();
        return payment.to(new Captured(terms, reference))
                .and(Commands.captured(order, terms))
                .and(
                        Booking.released(order, terms.amount()),
                        Booking.captured(order, terms.amount()));
    }

    private static PaymentChange captured(Payment payment, Terms terms, ProviderAnswer answer) {
        return switch (answer) {
            case ProviderAnswer.GivenBack(var id) ->
                    payment.refund(id)
                            .filter(Refund::isOpen)
                            .map(refund -> givenBack(payment, terms, refund))
                            .orElseGet(() -> PaymentChange.nothing(payment));
            case ProviderAnswer.NotGivenBack(var id, var reason) ->
                    payment.refund(id)
                            .filter(Refund::isOpen)
                            .map(refund -> notGivenBack(payment, refund, reason))
                            .orElseGet(() -> PaymentChange.nothing(payment));
            case ProviderAnswer.Held _,
                    ProviderAnswer.Declined _,
                    ProviderAnswer.Refused _,
                    ProviderAnswer.NothingHeld _,
                    ProviderAnswer.Taken _,
                    ProviderAnswer.NotTaken _,
                    ProviderAnswer.Unknown _,
                    ProviderAnswer.Announced _ ->
                    PaymentChange.nothing(payment);
        };
    }

    private static PaymentChange givenBack(Payment payment, Terms terms, Refund refund) {
        var done = refund.with(new Refund.Status.Done());
        var change = payment.with(done);
        return change.and(Commands.refunded(change.payment(), terms, done))
                .and(Booking.refunded(payment.order(), done));
    }

    private static PaymentChange notGivenBack(Payment payment, Refund refund, String reason) {
        return payment.with(refund.with(new Refund.Status.Refused(reason)))
                .and(new PaymentEvent.RefundRefused(payment.order(), refund.id(), reason));
    }
}
