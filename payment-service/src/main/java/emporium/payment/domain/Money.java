package emporium.payment.domain;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in the currency's smallest unit: counted, never measured. */
public record Money(long minorUnits, Currency currency) {

    /** From what people write, {@code "129.90"}; more digits than the currency has are refused. */
    public static Money parse(String amount, String currency) {
        var unit = Currency.getInstance(currency);
        var minor = new BigDecimal(amount).movePointRight(unit.getDefaultFractionDigits());
        return new Money(minor.longValueExact(), unit);
    }

    public String amount() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()).toPlainString();
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, other.inThe(currency).minorUnits), currency);
    }

    public Money minus(Money other) {
        return new Money(
                Math.subtractExact(minorUnits, other.inThe(currency).minorUnits), currency);
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    public boolean isMoreThan(Money other) {
        return minorUnits > other.inThe(currency).minorUnits;
    }

    private Money inThe(Currency expected) {
        if (!currency.equals(expected)) {
            throw new IllegalArgumentException(currency + " is not " + expected);
        }
        return this;
    }

    @Override
    public String toString() {
        return amount() + " " + currency;
    }
}
