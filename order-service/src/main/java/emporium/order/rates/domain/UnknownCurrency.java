package emporium.order.rates.domain;

/** Nobody can pay in it here. */
public final class UnknownCurrency extends RuntimeException {

    public UnknownCurrency() {
        super("The shop does not take this currency.", null, false, false);
    }
}
