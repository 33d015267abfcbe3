package emporium.payment.domain;

/** What was asked for at the beginning and never changes. */
public record Terms(PaymentId id, String number, Money amount) {}
