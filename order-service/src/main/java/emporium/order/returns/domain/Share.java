package emporium.order.returns.domain;

import emporium.order.domain.Money;
import emporium.order.domain.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What part of what was paid belongs to a part of the goods: they bear the discount, and the tax on
 * what is left, in proportion to their price. Delivery and the tax on it are nobody's share.
 */
record Share(Totals totals) {

    /**
     * For goods worth so much, counted from the order's first piece. A return is paid the
     * difference of two of these, so that whatever is returned in whatever steps adds up to the
     * cent, and never to more than was paid.
     */
    Money upTo(Money goods) {
        return totals.subtotal().isPositive()
                ? part(paidForGoods(), goods, totals.subtotal())
                : totals.subtotal().zero();
    }

    private Money paidForGoods() {
        var net = totals.subtotal().minus(totals.discount());
        var taxed = net.plus(totals.shipping());
        return taxed.isPositive() ? net.plus(part(totals.tax(), net, taxed)) : taxed;
    }

    private static Money part(Money whole, Money numerator, Money denominator) {
        var exact =
                BigDecimal.valueOf(whole.minor())
                        .multiply(BigDecimal.valueOf(numerator.minor()))
                        .divide(BigDecimal.valueOf(denominator.minor()), 0, RoundingMode.HALF_UP);
        return new Money(exact.longValueExact(), whole.currency());
    }
}
