package emporium.order.quote.application;

import emporium.order.assortment.application.Assortment;
import emporium.order.assortment.domain.Product;
import emporium.order.cart.application.Carts;
import emporium.order.cart.domain.Cart;
import emporium.order.coupon.application.Coupons;
import emporium.order.coupon.domain.Coupon;
import emporium.order.domain.Address;
import emporium.order.domain.Customer;
import emporium.order.domain.ExchangeRate;
import emporium.order.domain.Ids;
import emporium.order.domain.Line;
import emporium.order.domain.Owner;
import emporium.order.domain.Sku;
import emporium.order.quote.domain.Pricing;
import emporium.order.quote.domain.Quote;
import emporium.order.quote.domain.QuoteException.CartEmpty;
import emporium.order.quote.domain.QuoteException.CouponRefused;
import emporium.order.quote.domain.QuoteException.NotForSale;
import emporium.order.quote.domain.ShippingMethod;
import emporium.platform.config.Live;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Prices a cart: the shop's answer to what it costs, which the shop keeps to for a while. */
@Service
public class MakeQuote {

    private final Carts carts;
    private final Assortment assortment;
    private final Coupons coupons;
    private final Quotes quotes;
    private final CurrentTariffs tariffs;
    private final Live<QuoteSettings> settings;
    private final Ids ids;
    private final Clock clock;

    MakeQuote(
            Carts carts,
            Assortment assortment,
            Coupons coupons,
            Quotes quotes,
            CurrentTariffs tariffs,
            Live<QuoteSettings> settings,
            Ids ids,
            Clock clock) {
        this.carts = carts;
        this.assortment = assortment;
        this.coupons = coupons;
        this.quotes = quotes;
        this.tariffs = tariffs;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** No transaction here: the catalog may be asked. */
    public Quote make(
            Owner owner,
            Customer customer,
            Address address,
            ShippingMethod method,
            ExchangeRate rate) {
        var cart = carts.find(owner);
        if (cart.items().isEmpty()) {
            throw new CartEmpty();
        }
        var products = assortment.find(cart.skus());
        var lines = lines(cart, products);
        var now = clock.instant();
        var coupon = cart.coupon().map(code -> coupon(code, lines, owner, customer, now));
        var priced = new Pricing(tariffs.get()).add(lines, coupon, method, address, rate);
        var asOf = oldest(products, now);
        var quote =
                new Quote(
                        ids.next(),
                        owner,
                        customer,
                        priced.lines(),
                        priced.totals(),
                        priced.terms(),
                        method,
                        address,
                        coupon.map(Coupon::code),
                        asOf,
                        asOf.isBefore(now.minus(settings.get().staleAfter())),
                        now.plus(settings.get().lifetime()));
        quotes.add(quote);
        return quote;
    }

    private static List<Line> lines(Cart cart, Map<Sku, Product> products) {
        var lines = new ArrayList<Line>();
        var gone = new ArrayList<Sku>();
        for (var item : cart.items()) {
            var product = products.get(item.sku());
            if (product == null || !product.active()) {
                gone.add(item.sku());
            } else {
                lines.add(
                        new Line(
                                item.sku(),
                                product.productId(),
                                product.name(),
                                item.quantity(),
                                product.price()));
            }
        }
        if (!gone.isEmpty()) {
            throw new NotForSale(gone);
        }
        return lines;
    }

    private Coupon coupon(
            String code, List<Line> lines, Owner owner, Customer customer, Instant now) {
        var coupon =
                coupons.find(code)
                        .orElseThrow(() -> new CouponRefused("The coupon " + code + " is gone."));
        coupon.refusal(Pricing.goods(lines), now)
                .ifPresent(why -> {
                    throw new CouponRefused(why);
                });
        if (!coupons.isLeftFor(code, Quote.redeemer(owner, customer))) {
            throw new CouponRefused("The coupon " + code + " has been used up.");
        }
        return coupon;
    }

    private static Instant oldest(Map<Sku, Product> products, Instant now) {
        return products.values().stream()
                .map(Product::confirmedAt)
                .min(Instant::compareTo)
                .orElse(now);
    }
}
