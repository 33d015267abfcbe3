package emporium.catalog.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;

/** An amount counted in its currency's smallest unit; never measured in floating point. */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

    /** What the shop sells in, for now. */
    public static final Currency EUR = Currency.getInstance("EUR");

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");

    public static Money eur(long minorUnits) {
        return new Money(minorUnits, EUR);
    }

    /**
     * Reads {@code 12}, {@code 12.9} or {@code 12.90}, but never more decimals than the currency
     * has.
     *
     * @throws IllegalArgumentException if the text is no such amount
     */
    public static Money of(String amount, Currency currency) {
        if (!AMOUNT.matcher(amount).matches()) {
            throw new IllegalArgumentException("Not an amount");
        }
        try {
            var minorUnits =
                    new BigDecimal(amount)
                            .movePointRight(currency.getDefaultFractionDigits())
                            .setScale(0, RoundingMode.UNNECESSARY)
                            .longValueExact();
            return new Money(minorUnits, currency);
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException("More decimals than the currency has", tooFine);
        }
    }

    /** The decimal string with the currency's exponent: {@code 12.90}. */
    public String amount() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Different currencies do not compare");
        }
        return Long.compare(minorUnits, other.minorUnits);
    }
}
