package emporium.payment.domain;

import java.time.Instant;

/** Where a payment stands. Each state carries what is known in it, and nothing else. */
public sealed interface PaymentStatus {

    /** Nobody has asked for anything yet. */
    record Absent() implements PaymentStatus {}

    /** Ended before it began: an authorization that comes now is declined. */
    record Barred(String reason) implements PaymentStatus {}

    /** The authorization is asked for; what the provider made of it is not known yet. */
    record Requested(Terms terms, PaymentToken token, Instant deadline) implements PaymentStatus {}

    record Authorized(Terms terms, Reference reference) implements PaymentStatus {}

    /**
     * The money is asked for.
     *
     * @param refusals how often the provider has refused it so far
     */
    record Capturing(Terms terms, Reference reference, int refusals) implements PaymentStatus {

        /** So often, at growing intervals, before it is taken for final. */
        static final int MOST_REFUSALS = 12;
    }

    /** The provider will not give the money; nobody asks again before somebody tells us to. */
    record CaptureRefused(Terms terms, Reference reference, int refusals, String reason)
            implements PaymentStatus {}

    record Captured(Terms terms, Reference reference) implements PaymentStatus {}

    record Voiding(Terms terms, Reference reference, String reason) implements PaymentStatus {}

    /**
     * Ended while the authorization's result was unknown: the provider is told to cancel it until
     * it is certain that nothing is held.
     */
    record Cancelling(Terms terms, String reason) implements PaymentStatus {}

    /** Declined without the provider having said so; it is told to cancel, as above. */
    record GivenUp(Terms terms, String reason) implements PaymentStatus {}

    record Voided(Terms terms, String reason) implements PaymentStatus {}

    record Declined(Terms terms, String reason) implements PaymentStatus {}
}
