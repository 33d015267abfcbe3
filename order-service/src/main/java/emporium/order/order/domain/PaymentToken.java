package emporium.order.order.domain;

/** The provider's word for a means of payment. Passed on, then forgotten; never printed. */
public record PaymentToken(String value) {

    @Override
    public String toString() {
        return "PaymentToken[…]";
    }
}
