package emporium.storefront.money;

/** order-service: what a euro is worth. */
public interface Rates {

    RateTable today();
}
