package emporium.storefront.money;

import emporium.storefront.clients.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The currency a page is drawn in.
 *
 * @param rate null for the catalog's own, euros
 */
public record Currency(RateTable.@Nullable Rate rate) {

    public String code() {
        return rate == null ? "EUR" : rate.currency();
    }

    /** A price of the catalog's, for showing: what is charged is what the quote says. */
    public Money show(Money price) {
        return rate == null ? price : rate.convert(price);
    }

    public BigDecimal toEuros(BigDecimal amount) {
        return rate == null ? amount : rate.toEuros(amount);
    }
}
