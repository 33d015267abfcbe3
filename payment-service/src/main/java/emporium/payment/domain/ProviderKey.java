package emporium.payment.domain;

/**
 * What makes a call to the provider repeatable: the same operation on the same order has the same
 * key, whichever instance calls and however often.
 */
public record ProviderKey(String value) {

    static ProviderKey authorize(OrderId order) {
        return new ProviderKey(order + ":authorize");
    }

    /**
     * Providers remember their refusals: after one that was final, another round has a key of its
     * own.
     */
    static ProviderKey capture(OrderId order, int round) {
        return new ProviderKey(order + ":capture" + (round == 0 ? "" : ":" + round));
    }

    static ProviderKey release(OrderId order) {
        return new ProviderKey(order + ":void");
    }

    static ProviderKey refund(OrderId order, RefundId refund) {
        return new ProviderKey(order + ":refund:" + refund.value());
    }
}
