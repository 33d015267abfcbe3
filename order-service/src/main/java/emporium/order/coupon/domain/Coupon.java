package emporium.order.coupon.domain;

import emporium.order.domain.ExchangeRate;
import emporium.order.domain.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A promise of a discount.
 *
 * @param minimum the goods must be worth this much
 * @param limit how often it can be used by all, {@code limitPerShopper} by one
 */
public record Coupon(
        String code,
        Discount discount,
        Money minimum,
        Optional<Integer> limit,
        Optional<Integer> limitPerShopper,
        Instant validFrom,
        Instant validTo) {

    /** The same for goods that cost so much elsewhere: a promised amount is converted. */
    public Money worthOn(Money goods, ExchangeRate rate) {
        return switch (discount) {
            case Discount.Percent(var percent) -> goods.percent(percent);
            case Discount.Amount(var amount) -> rate.convert(amount).atMost(goods);
        };
    }

    /** Never more than the goods cost. */
    public Money worthOn(Money goods) {
        return switch (discount) {
            case Discount.Percent(var percent) -> goods.percent(percent);
            case Discount.Amount(var amount) -> amount.atMost(goods);
        };
    }

    /** Why it can not be used for goods worth this much now; empty if it can. */
    public Optional<String> refusal(Money goods, Instant now) {
        if (now.isBefore(validFrom)) {
            return Optional.of("The coupon %s is not valid yet.".formatted(code));
        }
        if (!now.isBefore(validTo)) {
            return Optional.of("The coupon %s is no longer valid.".formatted(code));
        }
        if (goods.compareTo(minimum) < 0) {
            return Optional.of("The coupon %s needs goods worth %s.".formatted(code, minimum));
        }
        return Optional.empty();
    }
}
