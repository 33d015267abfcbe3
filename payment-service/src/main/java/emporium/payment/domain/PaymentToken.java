package emporium.payment.domain;

/** Stands for the buyer's means of payment. Never shown, not even in an exception's text. */
public record PaymentToken(String value) {

    @Override
    public String toString() {
        return "PaymentToken[…]";
    }
}
