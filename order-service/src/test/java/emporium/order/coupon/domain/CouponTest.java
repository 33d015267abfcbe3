package emporium.order.coupon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.order.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CouponTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void aPercentageIsRoundedHalfUp() {
        var coupon = coupon(new Discount.Percent(new BigDecimal("10")), "0");
        assertThat(coupon.worthOn(Money.euros("9.95"))).isEqualTo(Money.euros("1.00"));
    }

    @Test
    void anAmountIsNeverMoreThanTheGoods() {
        var coupon = coupon(new Discount.Amount(Money.euros("20")), "0");
        assertThat(coupon.worthOn(Money.euros("15"))).isEqualTo(Money.euros("15"));
        assertThat(coupon.worthOn(Money.euros("150"))).isEqualTo(Money.euros("20"));
    }

    @Test
    void isRefusedBeforeAfterAndBelowItsMinimum() {
        var coupon = coupon(new Discount.Amount(Money.euros("20")), "100");
        var enough = Money.euros("100");
        assertThat(coupon.refusal(enough, FROM)).isEmpty();
        assertThat(coupon.refusal(enough, FROM.minusMillis(1))).isPresent();
        assertThat(coupon.refusal(enough, TO)).isPresent();
        assertThat(coupon.refusal(Money.euros("99.99"), FROM)).isPresent();
    }

    private static Coupon coupon(Discount discount, String minimum) {
        return new Coupon(
                "CODE",
                discount,
                Money.euros(minimum),
                Optional.empty(),
                Optional.empty(),
                FROM,
                TO);
    }
}
