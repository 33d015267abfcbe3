package emporium.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isWrittenWithItsCurrencysDecimals() {
        assertThat(Money.euros("12.9").amount()).isEqualTo("12.90");
        assertThat(Money.of("500", "JPY").amount()).isEqualTo("500");
        assertThat(Money.euros("0").amount()).isEqualTo("0.00");
    }

    @Test
    void refusesWhatTheCurrencyCanNotExpress() {
        assertThatThrownBy(() -> Money.euros("0.001")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.euros("1e30")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roundsHalfUp() {
        assertThat(Money.euros("0.50").percent(new BigDecimal("1"))).isEqualTo(Money.euros("0.01"));
        assertThat(Money.euros("0.49").percent(new BigDecimal("1"))).isEqualTo(Money.euros("0.00"));
        assertThat(Money.euros("10.00").percent(new BigDecimal("6.875")))
                .isEqualTo(Money.euros("0.69"));
    }

    @Test
    void neverOverflowsSilently() {
        var most = new Money(Long.MAX_VALUE, Money.euros("0").currency());
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.plus(most)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void doesNotAddUpAcrossCurrencies() {
        assertThatThrownBy(() -> Money.euros("1").plus(Money.of("1", "USD")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
