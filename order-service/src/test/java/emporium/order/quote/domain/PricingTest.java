package emporium.order.quote.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.order.coupon.domain.Coupon;
import emporium.order.coupon.domain.Discount;
import emporium.order.domain.Address;
import emporium.order.domain.ExchangeRate;
import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.domain.Totals;
import emporium.order.quote.domain.QuoteException.CountryNotServed;
import emporium.order.quote.domain.QuoteException.PostalCodeUnknown;
import emporium.order.quote.domain.Tariffs.PostalRange;
import emporium.order.quote.domain.Tariffs.ShippingPrice;
import emporium.order.quote.domain.Tariffs.Zone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PricingTest {

    private static final Pricing PRICING =
            new Pricing(
                    new Tariffs(
                            List.of(
                                    zone("home", List.of("DE", "XX"), "4.90", Optional.of("50")),
                                    zone("overseas", List.of("US"), "24.90", Optional.empty())),
                            Map.of("DE", new BigDecimal("19")),
                            Map.of(
                                    "US",
                                    List.of(
                                            new PostalRange("900", "961", new BigDecimal("7.25")),
                                            new PostalRange("970", "979", BigDecimal.ZERO)))));

    @Test
    void goodsAndShippingAreTaxedAtTheDestinationAndRoundedOnce() {
        var totals = add("DE", "10115", Optional.empty(), line(3, "1.11"));

        assertThat(totals.subtotal()).isEqualTo(Money.euros("3.33"));
        assertThat(totals.shipping()).isEqualTo(Money.euros("4.90"));
        assertThat(totals.tax()).isEqualTo(Money.euros("1.56")); // 19 % of 8.23 is 1.5637
        assertThat(totals.total()).isEqualTo(Money.euros("9.79"));
    }

    @Test
    void shippingIsFreeFromAValueAfterTheDiscount() {
        assertThat(add("DE", "1", Optional.empty(), line(1, "50.00")).shipping())
                .isEqualTo(Money.euros("0"));
        assertThat(add("DE", "1", Optional.of(coupon("10")), line(1, "50.00")).shipping())
                .isEqualTo(Money.euros("4.90"));
    }

    @Test
    void anAmericanStateTakesItsOwnTax() {
        assertThat(add("US", "94103", Optional.empty(), line(1, "100.00")).tax())
                .isEqualTo(Money.euros("9.06"));
        assertThat(add("US", "97201", Optional.empty(), line(1, "100.00")).tax())
                .isEqualTo(Money.euros("0.00"));
        assertThatThrownBy(() -> add("US", "00100", Optional.empty(), line(1, "1")))
                .isInstanceOf(PostalCodeUnknown.class);
        assertThatThrownBy(() -> add("US", "9", Optional.empty(), line(1, "1")))
                .isInstanceOf(PostalCodeUnknown.class);
    }

    @Test
    void aCountryWithoutAZoneOrWithoutARateIsNotServed() {
        for (var country : List.of("AQ", "XX")) {
            assertThatThrownBy(() -> add(country, "1", Optional.empty(), line(1, "1")))
                    .isInstanceOf(CountryNotServed.class)
                    .hasMessageContaining(country);
        }
    }

    @Test
    void theSumIsExactForAnyCart() {
        var random = new Random(42);
        for (var i = 0; i < 10_000; i++) {
            var price = new Money(random.nextInt(1_000_000), Money.euros("0").currency());
            var coupon = Optional.of(coupon("" + (1 + random.nextInt(100))));
            var quantity = 1 + random.nextInt(99);

            var totals = add("DE", "1", coupon, line(quantity, price.amount()));

            assertThat(totals.total().minor())
                    .isEqualTo(
                            price.minor() * quantity
                                    - totals.discount().minor()
                                    + totals.shipping().minor()
                                    + totals.tax().minor());
            assertThat(totals.discount()).isLessThanOrEqualTo(totals.subtotal());
        }
    }

    private static Totals add(
            String country, String postalCode, Optional<Coupon> coupon, Line... lines) {
        var address = new Address("A", "S", null, "T", postalCode, country);
        return PRICING.add(
                        List.of(lines), coupon, ShippingMethod.STANDARD, address, ExchangeRate.NONE)
                .totals();
    }

    private static Coupon coupon(String percent) {
        return new Coupon(
                "C",
                new Discount.Percent(new BigDecimal(percent)),
                Money.euros("0"),
                Optional.empty(),
                Optional.empty(),
                Instant.MIN,
                Instant.MAX);
    }

    private static Line line(int quantity, String price) {
        return new Line(new Sku("MUG"), new UUID(1, 1), "A mug", quantity, Money.euros(price));
    }

    private static Zone zone(
            String name, List<String> countries, String price, Optional<String> free) {
        var standard = new ShippingPrice(Money.euros(price), free.map(Money::euros));
        return new Zone(name, countries, Map.of(ShippingMethod.STANDARD, standard));
    }
}
