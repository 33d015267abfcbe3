package emporium.order.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount, counted in the currency's smallest unit: never measured, never a float. */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** The decimal text people and the wire read; refuses what the currency cannot express. */
    public static Money of(String amount, String currency) {
        var unit = Currency.getInstance(currency);
        var minor = new BigDecimal(amount).movePointRight(unit.getDefaultFractionDigits());
        return new Money(minor.longValueExact(), unit);
    }

    public static Money euros(String amount) {
        return of(amount, "EUR");
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameUnit(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameUnit(other).minor), currency);
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    /** Half up, to the smallest unit: round once, on a sum, not line by line. */
    public Money percent(BigDecimal percent) {
        var exact = BigDecimal.valueOf(minor).multiply(percent).movePointLeft(2);
        return new Money(exact.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    public Money zero() {
        return new Money(0, currency);
    }

    public Money atMost(Money limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    /** {@code 12.90}, with the currency's number of decimals. */
    public String amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameUnit(other).minor);
    }

    @Override
    public String toString() {
        return amount() + " " + currency;
    }

    private Money sameUnit(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not add");
        }
        return other;
    }
}
