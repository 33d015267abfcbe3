package emporium.storefront.clients;

import java.math.BigDecimal;

/** An amount as the services write it: a decimal string with the currency's exponent. */
public record Money(String amount, String currency) {

    public BigDecimal value() {
        return new BigDecimal(amount);
    }

    public boolean isZero() {
        return value().signum() == 0;
    }
}
