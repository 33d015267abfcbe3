package emporium.payment.domain;

/**
 * What makes a call to the provider repeatable: the same operation on the same order has the same
 * key, whichever instance calls and however often.
 */
public record ProviderKey(String value) {

    static ProviderKey authorize(OrderId order) {
        return new ProviderKey(order + ":authorize");
    }

    static ProviderKey capture(OrderId order) {
        return new ProviderKey(order + ":capture");
    }

    static ProviderKey release(OrderId order) {
        return new ProviderKey(order + ":void");
    }

    static ProviderKey refund(OrderId order, RefundId refund) {
        return new ProviderKey(order + ":refund:" + refund.value());
    }
}
