package emporium.order.quote.domain;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.order.coupon.domain.Coupon;
import emporium.order.coupon.domain.Discount;
import emporium.order.domain.Address;
import emporium.order.domain.ExchangeRate;
import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.quote.domain.Tariffs.ShippingPrice;
import emporium.order.quote.domain.Tariffs.Zone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In every currency, a total is the sum of its lines, and each line that of its pieces. */
class CurrenciesTest {

    private static final Address BERLIN = new Address("A", "S", null, "T", "10115", "DE");
    private static final Pricing PRICING =
            new Pricing(
                    new Tariffs(
                            List.of(
                                    new Zone(
                                            "home",
                                            List.of("DE"),
                                            Map.of(
                                                    ShippingMethod.STANDARD,
                                                    new ShippingPrice(
                                                            Money.euros("4.90"),
                                                            Optional.of(Money.euros("50")))))),
                            Map.of("DE", new BigDecimal("19")),
                            Map.of()));

    @RepeatedTest(1000)
    void totalsAreTheSumOfTheirLines(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (var code : List.of("EUR", "USD", "GBP", "JPY")) {
            var rate = rate(code, 1 + random.nextInt(2_000_000));
            var lines = lines(random);
            var coupon = coupon(random);

            var priced = PRICING.add(lines, coupon, ShippingMethod.STANDARD, BERLIN, rate);

            var goods = 0L;
            for (var i = 0; i < lines.size(); i++) {
                var line = priced.lines().get(i);
                assertThat(line.unitPrice()).isEqualTo(rate.convert(lines.get(i).unitPrice()));
                assertThat(line.unitPrice().currency().getCurrencyCode()).isEqualTo(code);
                goods += line.unitPrice().minor() * line.quantity();
            }
            var totals = priced.totals();
            assertThat(totals.subtotal().minor()).isEqualTo(goods);
            assertThat(totals.discount()).isLessThanOrEqualTo(totals.subtotal());
            assertThat(totals.tax().minor())
                    .isEqualTo(
                            BigDecimal.valueOf(
                                            goods
                                                    - totals.discount().minor()
                                                    + totals.shipping().minor())
                                    .multiply(new BigDecimal("0.19"))
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .longValueExact());
            assertThat(totals.total().minor())
                    .isEqualTo(
                            goods
                                    - totals.discount().minor()
                                    + totals.shipping().minor()
                                    + totals.tax().minor());
            assertThat(priced.terms().rate()).isEqualTo(rate);
        }
    }

    @Test
    void anAmountCouponIsConvertedAndAPercentageIsNot() {
        var yen = rate("JPY", 17_894_000);
        var hundred = List.of(line(1, "100.00"));
        var amount = coupon(new Discount.Amount(Money.euros("20.00")));
        var percent = coupon(new Discount.Percent(new BigDecimal("10")));

        assertThat(discount(hundred, amount, yen)).isEqualTo(Money.of("3579", "JPY"));
        assertThat(discount(hundred, percent, yen)).isEqualTo(Money.of("1789", "JPY"));
        assertThat(discount(List.of(line(1, "1.00")), amount, yen))
                .isEqualTo(Money.of("179", "JPY"));
    }

    /** 100 things of 0.50 are 50.00, whatever a thing of 0.50 is rounded to. */
    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD", "GBP", "JPY"})
    void whetherDeliveryIsFreeIsDecidedInEuros(String currency) {
        var rate = rate(currency, 9_999);
        assertThat(shipping(List.of(line(99, "0.50"), line(1, "0.50")), rate).minor()).isZero();
        assertThat(shipping(List.of(line(99, "0.50")), rate))
                .isEqualTo(rate.convert(Money.euros("4.90")));
    }

    private static Money discount(List<Line> lines, Coupon coupon, ExchangeRate rate) {
        return PRICING.add(lines, Optional.of(coupon), ShippingMethod.STANDARD, BERLIN, rate)
                .totals()
                .discount();
    }

    private static Money shipping(List<Line> lines, ExchangeRate rate) {
        return PRICING.add(lines, Optional.empty(), ShippingMethod.STANDARD, BERLIN, rate)
                .totals()
                .shipping();
    }

    /**
     * @param perEuro in hundred-thousandths
     */
    private static ExchangeRate rate(String code, int perEuro) {
        var currency = Currency.getInstance(code);
        return currency.equals(ExchangeRate.EURO)
                ? ExchangeRate.NONE
                : new ExchangeRate(currency, BigDecimal.valueOf(perEuro, 5), LocalDate.EPOCH);
    }

    private static List<Line> lines(Random random) {
        var lines = new ArrayList<Line>();
        for (var i = 1 + random.nextInt(6); i > 0; i--) {
            var price = new Money(random.nextInt(100_000), ExchangeRate.EURO);
            lines.add(line(1 + random.nextInt(99), price.amount()));
        }
        return lines;
    }

    private static Line line(int quantity, String price) {
        return new Line(new Sku("MUG"), new UUID(1, 1), "A mug", quantity, Money.euros(price));
    }

    private static Optional<Coupon> coupon(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Optional.empty();
            case 1 ->
                    Optional.of(
                            coupon(
                                    new Discount.Percent(
                                            BigDecimal.valueOf(1 + random.nextInt(100)))));
            default ->
                    Optional.of(
                            coupon(
                                    new Discount.Amount(
                                            new Money(
                                                    1 + random.nextInt(9_999),
                                                    ExchangeRate.EURO))));
        };
    }

    private static Coupon coupon(Discount discount) {
        return new Coupon(
                "C",
                discount,
                Money.euros("0"),
                Optional.empty(),
                Optional.empty(),
                Instant.MIN,
                Instant.MAX);
    }
}
