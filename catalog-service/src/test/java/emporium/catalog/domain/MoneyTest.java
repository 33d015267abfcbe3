package emporium.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"12, 1200, 12.00", "12.9, 1290, 12.90", "12.90, 1290, 12.90", "0.01, 1, 0.01"})
    void readsDecimalStringsAndWritesThemWithTheCurrencysExponent(
            String text, long minorUnits, String written) {
        var money = Money.of(text, Money.EUR);

        assertThat(money).isEqualTo(Money.eur(minorUnits));
        assertThat(money.amount()).isEqualTo(written);
    }

    @Test
    void knowsCurrenciesWithoutDecimals() {
        assertThat(Money.of("500", Currency.getInstance("JPY")).amount()).isEqualTo("500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "1e3",
                "1,50",
                "12.905",
                "NaN",
                "0x10",
                "1.",
                ".5",
                "１２",
                "12 ",
                "12345678901234567890"
            })
    void refusesEverythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(text, Money.EUR));
    }

    @Test
    void doesNotCompareDifferentCurrencies() {
        var yen = new Money(1, Currency.getInstance("JPY"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.eur(1).compareTo(yen));
    }
}
