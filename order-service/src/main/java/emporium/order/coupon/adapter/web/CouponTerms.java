package emporium.order.coupon.adapter.web;

import emporium.order.coupon.domain.Coupon;
import emporium.order.coupon.domain.Discount;
import emporium.order.domain.Money;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Either so many per cent off, or an amount. */
record CouponTerms(
        @Nullable @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                BigDecimal percent,
        @Nullable Money amount,
        @Nullable Money minimum,
        @Nullable @Min(1) @Max(1_000_000_000) Integer limit,
        @Nullable @Min(1) @Max(1_000_000_000) Integer limitPerShopper,
        @NotNull Instant validFrom,
        @NotNull Instant validTo) {

    /** What the goods are priced in. */
    private static final String CURRENCY = "EUR";

    private static final long MOST = 10_000_000_000L;
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    @AssertTrue(message = "give either percent or amount")
    boolean isPercentOrAmount() {
        return (percent == null) != (amount == null);
    }

    @AssertTrue(message = "amount must be positive, minimum not negative, both in EUR")
    boolean isInTheCurrencyOfTheGoods() {
        return (amount == null || amount.isPositive())
                && (minimum == null || minimum.minor() >= 0)
                && Stream.of(Optional.ofNullable(amount), Optional.ofNullable(minimum))
                        .flatMap(Optional::stream)
                        .allMatch(money ->
                                money.currency().getCurrencyCode().equals(CURRENCY)
                                        && money.minor() <= MOST);
    }

    @AssertTrue(message = "validFrom must be before validTo")
    @SuppressWarnings("NullAway") // what is missing is complained about elsewhere
    boolean isSomeTime() {
        return validFrom == null
                || validTo == null
                || (validFrom.isBefore(validTo)
                        && validTo.isBefore(END_OF_TIME)
                        && !validFrom.isBefore(Instant.EPOCH));
    }

    Coupon coupon(String code) {
        return new Coupon(
                code,
                percent != null
                        ? new Discount.Percent(percent)
                        : new Discount.Amount(Objects.requireNonNull(amount)),
                minimum == null ? Money.of("0", CURRENCY) : minimum,
                Optional.ofNullable(limit),
                Optional.ofNullable(limitPerShopper),
                validFrom,
                validTo);
    }
}
