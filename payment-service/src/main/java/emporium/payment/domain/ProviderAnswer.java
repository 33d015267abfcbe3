package emporium.payment.domain;

/** What is known after asking the provider. */
public sealed interface ProviderAnswer {

    /** The amount is held. */
    record Held(Reference reference) implements ProviderAnswer {}

    record Declined(String reason) implements ProviderAnswer {}

    /**
     * The provider did not like the request. Whether it holds something all the same is not said.
     */
    record Refused() implements ProviderAnswer {}

    /** Certain: nothing is held, nor ever will be. */
    record NothingHeld() implements ProviderAnswer {}

    record Taken() implements ProviderAnswer {}

    /** The provider refuses to hand over what it had promised. */
    record NotTaken() implements ProviderAnswer {}

    record GivenBack(RefundId refund) implements ProviderAnswer {}

    record NotGivenBack(RefundId refund, String reason) implements ProviderAnswer {}

    /** Nothing is known: no answer, an error, or an answer that says "not yet". */
    record Unknown() implements ProviderAnswer {}

    /** The provider says by itself that something is held; it has to be looked at. */
    record Announced() implements ProviderAnswer {}
}
