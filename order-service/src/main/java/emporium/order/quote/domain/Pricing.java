package emporium.order.quote.domain;

import emporium.order.coupon.domain.Coupon;
import emporium.order.domain.Address;
import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Totals;
import emporium.order.quote.domain.QuoteException.CountryNotServed;
import emporium.order.quote.domain.QuoteException.PostalCodeUnknown;
import java.util.List;
import java.util.Optional;

/** Adds it all up. Prices are before tax; tax is taken on goods and shipping, rounded once. */
public final class Pricing {

    private final Tariffs tariffs;

    public Pricing(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    public Totals add(
            List<Line> lines, Optional<Coupon> coupon, ShippingMethod method, Address address) {
        var subtotal = goods(lines);
        var discount = coupon.map(c -> c.worthOn(subtotal)).orElse(subtotal.zero());
        var goods = subtotal.minus(discount);
        var shipping = shipping(method, address, goods);
        return Totals.of(subtotal, discount, shipping, tax(address, goods.plus(shipping)));
    }

    public static Money goods(List<Line> lines) {
        var sum = Money.euros("0");
        for (var line : lines) {
            sum = sum.plus(line.lineTotal());
        }
        return sum;
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

    private Money tax(Address address, Money taxed) {
        var country = address.country();
        var percent = tariffs.taxOf(address);
        if (percent.isEmpty() && tariffs.stateTax().containsKey(country)) {
            throw new PostalCodeUnknown(country);
        }
        return taxed.percent(percent.orElseThrow(() -> new CountryNotServed(country)));
    }
}
