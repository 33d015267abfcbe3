package emporium.sandbox.provider.ledger;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount as the shop writes it: a decimal string with the currency's number of digits. */
public record Money(String amount, String currency) {

    static Money of(long minorUnits, String currency) {
        var digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return new Money(BigDecimal.valueOf(minorUnits, digits).toPlainString(), currency);
    }
}
