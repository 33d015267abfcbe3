package emporium.storefront.money;

import emporium.storefront.clients.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The currencies one can pay in, and what a euro is worth in each. */
public record RateTable(String base, List<Rate> rates) {

    /** When nobody has been able to say. */
    static final RateTable UNKNOWN = new RateTable("EUR", List.of());

    /**
     * @param rate for one euro
     * @param digits decimals of an amount
     */
    public record Rate(String currency, String rate, int digits) {

        /** As order-service converts: exactly half of the smallest unit is rounded up. */
        public Money convert(Money price) {
            if (price.currency().equals(currency)) {
                return price;
            }
            var exact = price.value().multiply(new BigDecimal(rate));
            var rounded = exact.setScale(digits, RoundingMode.HALF_UP);
            return new Money(rounded.toPlainString(), currency);
        }

        /** What the catalog, which knows euros only, is asked for. */
        public BigDecimal toEuros(BigDecimal amount) {
            return amount.divide(new BigDecimal(rate), 2, RoundingMode.HALF_UP);
        }
    }

    public Optional<Rate> of(String currency) {
        return rates.stream().filter(rate -> rate.currency().equals(currency)).findFirst();
    }
}
