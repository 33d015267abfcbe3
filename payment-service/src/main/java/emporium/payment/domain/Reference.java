package emporium.payment.domain;

/** The provider's name for an authorization. */
public record Reference(String value) {}
