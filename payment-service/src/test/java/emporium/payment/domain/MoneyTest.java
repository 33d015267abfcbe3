package emporium.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isReadAndWrittenInTheCurrencysOwnDigits() {
        assertThat(Money.parse("129.90", "EUR").minorUnits()).isEqualTo(12990);
        assertThat(Money.parse("129", "EUR").amount()).isEqualTo("129.00");
        assertThat(Money.parse("129", "JPY").amount()).isEqualTo("129");
    }

    @Test
    void refusesFractionsOfTheSmallestUnitAndOtherCurrencies() {
        assertThatThrownBy(() -> Money.parse("1.001", "EUR"))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.parse("1", "EUR").plus(Money.parse("1", "USD")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.parse("99999999999999999999", "EUR"))
                .isInstanceOf(ArithmeticException.class);
    }
}
