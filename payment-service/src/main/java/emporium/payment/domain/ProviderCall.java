package emporium.payment.domain;

/** What has to be asked of the provider next. */
public sealed interface ProviderCall {

    ProviderKey key();

    record Authorize(
            ProviderKey key, OrderId order, String number, Money amount, PaymentToken token)
            implements ProviderCall {}

    /** Makes sure that nothing is held under the key, nor ever will be. */
    record Cancel(ProviderKey key) implements ProviderCall {}

    record Capture(ProviderKey key, Reference reference, Money amount) implements ProviderCall {}

    record Release(ProviderKey key, Reference reference) implements ProviderCall {}

    record GiveBack(ProviderKey key, Reference reference, RefundId refund, Money amount)
            implements ProviderCall {}
}
