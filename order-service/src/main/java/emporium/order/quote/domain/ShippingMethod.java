package emporium.order.quote.domain;

public enum ShippingMethod {
    STANDARD,
    EXPRESS
}
