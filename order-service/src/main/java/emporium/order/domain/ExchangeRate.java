package emporium.order.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What one euro is worth: prices are made in euros, and shown and charged in another currency by
 * this alone.
 *
 * @param since the day from which it has been so
 */
public record ExchangeRate(Currency currency, BigDecimal perEuro, LocalDate since) {

    public static final Currency EURO = Currency.getInstance("EUR");

    /** Euros as they are. */
    public static final ExchangeRate NONE = new ExchangeRate(EURO, BigDecimal.ONE, LocalDate.EPOCH);

    public ExchangeRate {
        if (perEuro.signum() <= 0) {
            throw new IllegalArgumentException("a rate is positive");
        }
    }

    /** As it is shown with an amount; empty for euros. */
    public Optional<String> text() {
        return currency.equals(EURO) ? Optional.empty() : Optional.of(perEuro.toPlainString());
    }

    /**
     * To the currency's smallest unit; exactly half of one is rounded up, as Council Regulation
     * (EC) No 1103/97, article 5, has it for amounts converted from and to euros.
     */
    public Money convert(Money euros) {
        if (euros.currency().equals(currency)) {
            return euros;
        }
        if (!euros.currency().equals(EURO)) {
            throw new IllegalArgumentException(euros.currency() + " is not converted");
        }
        var digits = EURO.getDefaultFractionDigits() - currency.getDefaultFractionDigits();
        var exact = BigDecimal.valueOf(euros.minor()).multiply(perEuro).movePointLeft(digits);
        return new Money(exact.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    public Line convert(Line line) {
        return new Line(
                line.sku(),
                line.productId(),
                line.name(),
                line.quantity(),
                convert(line.unitPrice()));
    }
}
