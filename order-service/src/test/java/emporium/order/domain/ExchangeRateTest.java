package emporium.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeRateTest {

    @ParameterizedTest
    @CsvSource({
        "89.00, USD, 1.1634, 103.54", // 103.5426
        "89.00, GBP, 0.8791, 78.24", // 78.2399
        "89.00, JPY, 178.94, 15926", // 15925.66: yen have no parts
        "0.10, USD, 1.05, 0.11", // 0.105: exactly half is rounded up
        "0.01, JPY, 150, 2", // 1.5
        "0.01, JPY, 49.99, 0",
        "0.00, JPY, 178.94, 0",
        "12.50, EUR, 1, 12.50",
    })
    void convertsToTheSmallestUnitOfTheCurrency(
            String euros, String currency, String rate, String expected) {
        assertThat(rate(currency, rate).convert(Money.euros(euros)))
                .isEqualTo(Money.of(expected, currency));
    }

    @Test
    void leavesAloneWhatIsInTheCurrencyAlreadyAndRefusesTheRest() {
        var dollars = Money.of("1.00", "USD");
        assertThat(rate("USD", "2").convert(dollars)).isEqualTo(dollars);
        assertThatThrownBy(() -> rate("JPY", "2").convert(dollars))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate("JPY", "0")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ExchangeRate rate(String currency, String perEuro) {
        return new ExchangeRate(
                Currency.getInstance(currency), new BigDecimal(perEuro), LocalDate.EPOCH);
    }
}
