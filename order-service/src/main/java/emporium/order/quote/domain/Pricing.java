package emporium.order.quote.domain;

import emporium.order.coupon.domain.Coupon;
import emporium.order.domain.Address;
import emporium.order.domain.ExchangeRate;
import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Terms;
import emporium.order.domain.Totals;
import emporium.order.quote.domain.QuoteException.CountryNotServed;
import emporium.order.quote.domain.QuoteException.PostalCodeUnknown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Adds it all up. Prices are before tax; tax is taken on goods and shipping, rounded once. */
public final class Pricing {

    private final Tariffs tariffs;

    public Pricing(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    /**
     * What may be, is decided in euros: so nobody gets free delivery, or a coupon, by a rate. How
     * much it is, is added up in the currency, of prices that were converted piece by piece: so the
     * sum is that of what is shown.
     */
    public Priced add(
            List<Line> inEuros,
            Optional<Coupon> coupon,
            ShippingMethod method,
            Address address,
            ExchangeRate rate) {
        var lines = inEuros.stream().map(rate::convert).toList();
        var subtotal = goods(lines, rate);
        var discount = coupon.map(c -> c.worthOn(subtotal, rate)).orElse(subtotal.zero());
        var shipping = rate.convert(shipping(method, address, worth(inEuros, coupon)));
        var percent = tax(address);
        var tax = subtotal.minus(discount).plus(shipping).percent(percent);
        return new Priced(
                lines,
                Totals.of(subtotal, discount, shipping, tax),
                new Terms(Optional.of(percent), rate));
    }

    /** In euros. */
    public static Money goods(List<Line> lines) {
        return goods(lines, ExchangeRate.NONE);
    }

    private static Money goods(List<Line> lines, ExchangeRate rate) {
        var sum = new Money(0, rate.currency());
        for (var line : lines) {
            sum = sum.plus(line.lineTotal());
        }
        return sum;
    }

    private static Money worth(List<Line> lines, Optional<Coupon> coupon) {
        var goods = goods(lines);
        return coupon.map(c -> goods.minus(c.worthOn(goods))).orElse(goods);
    }

    private Money shipping(ShippingMethod method, Address address, Money goods) {
        var country = address.country();
        var zone = tariffs.zoneOf(country).orElseThrow(() -> new CountryNotServed(country));
        var price = zone.prices().get(method);
        if (price == null) {
            throw new CountryNotServed(country);
        }
        return price.forGoods(goods);
    }

    private BigDecimal tax(Address address) {
        var country = address.country();
        var percent = tariffs.taxOf(address);
        if (percent.isEmpty() && tariffs.stateTax().containsKey(country)) {
            throw new PostalCodeUnknown(country);
        }
        return percent.orElseThrow(() -> new CountryNotServed(country));
    }
}
