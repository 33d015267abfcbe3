package emporium.storefront.staff.coupons;

import emporium.storefront.clients.Money;
import emporium.storefront.staff.Days;
import emporium.storefront.staff.coupons.CouponBook.Coupon;
import emporium.storefront.staff.coupons.CouponBook.Terms;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A coupon as it is typed.
 *
 * @param kind what the value is: percent, or an amount of money
 * @param until the last day
 * @param version that was seen, 0 of a new one
 */
record CouponForm(
        @Pattern(regexp = "[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?", message = "{coupons.code.wrong}")
                String code,
        @Pattern(regexp = "percent|amount", message = "{coupons.kind.missing}") String kind,
        @Pattern(regexp = AMOUNT, message = "{coupons.value.wrong}") String value,
        @Pattern(regexp = "|" + AMOUNT, message = "{coupons.value.wrong}") String minimum,
        @Pattern(regexp = "|" + COUNT, message = "{coupons.limit.wrong}") String limit,
        @Pattern(regexp = "|" + COUNT, message = "{coupons.limit.wrong}") String limitPerShopper,
        String from,
        String until,
        @Nullable Long version) {

    private static final String AMOUNT = "\\d{1,6}(\\.\\d{1,2})?";
    private static final String COUNT = "[1-9]\\d{0,8}";

    CouponForm {
        code = text(code).toUpperCase(Locale.ROOT);
        kind = text(kind);
        value = text(value).replace(',', '.');
        minimum = text(minimum).replace(',', '.');
        limit = text(limit);
        limitPerShopper = text(limitPerShopper);
        from = text(from);
        until = text(until);
        version = version == null ? Long.valueOf(0) : version;
    }

    static CouponForm empty(LocalDate today) {
        return new CouponForm(
                "",
                "percent",
                "",
                "",
                "",
                "",
                today.toString(),
                today.plusMonths(1).toString(),
                0L);
    }

    static CouponForm of(Coupon coupon) {
        var percent = coupon.percent();
        var amount = coupon.amount();
        return new CouponForm(
                coupon.code(),
                percent == null ? "amount" : "percent",
                percent != null ? percent.toPlainString() : amount == null ? "" : amount.amount(),
                coupon.minimum().isZero() ? "" : coupon.minimum().amount(),
                count(coupon.limit()),
                count(coupon.limitPerShopper()),
                Days.of(coupon.validFrom()).toString(),
                Days.lastBefore(coupon.validTo()).toString(),
                coupon.version());
    }

    @AssertTrue(message = "{coupons.days.wrong}")
    public boolean isSomeTime() {
        var first = Days.read(from);
        var last = Days.read(until);
        return first.isPresent() && last.isPresent() && !last.get().isBefore(first.get());
    }

    @AssertTrue(message = "{coupons.percent.wrong}")
    public boolean isPossible() {
        return !kind.equals("percent")
                || !value.matches(AMOUNT)
                || (new BigDecimal(value).signum() > 0
                        && new BigDecimal(value).compareTo(new BigDecimal(100)) <= 0);
    }

    Terms terms() {
        var isPercent = kind.equals("percent");
        return new Terms(
                code,
                isPercent ? new BigDecimal(value) : null,
                isPercent ? null : euros(value),
                minimum.isEmpty() ? null : euros(minimum),
                number(limit).orElse(null),
                number(limitPerShopper).orElse(null),
                Days.begin(Days.read(from).orElseThrow()),
                Days.end(Days.read(until).orElseThrow()));
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount).setScale(2).toPlainString(), "EUR");
    }

    private static Optional<Integer> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    private static String count(@Nullable Integer count) {
        return count == null ? "" : count.toString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
