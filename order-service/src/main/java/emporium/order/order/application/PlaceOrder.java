package emporium.order.order.application;

import emporium.order.coupon.application.CouponUses;
import emporium.order.domain.Ids;
import emporium.order.domain.Owner;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderException.CouponUsedUp;
import emporium.order.order.domain.OrderException.QuoteExpired;
import emporium.order.order.domain.OrderException.QuoteNotFound;
import emporium.order.order.domain.OrderException.QuoteUsed;
import emporium.order.order.domain.OrderException.TooManyOpen;
import emporium.order.order.domain.OrderId;
import emporium.order.order.domain.PaymentToken;
import emporium.order.order.domain.Purchase;
import emporium.order.quote.application.Quotes;
import emporium.order.quote.domain.Quote;
import emporium.platform.config.Live;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a quote into an order, once. Nobody is asked anything here: stock and payment are asked for
 * by the commands that leave with the order.
 */
@Service
public class PlaceOrder {

    private final Quotes quotes;
    private final Orders orders;
    private final OrderBook book;
    private final CouponUses coupons;
    private final Live<CheckoutSettings> settings;
    private final Ids ids;
    private final Clock clock;

    PlaceOrder(
            Quotes quotes,
            Orders orders,
            OrderBook book,
            CouponUses coupons,
            Live<CheckoutSettings> settings,
            Ids ids,
            Clock clock) {
        this.quotes = quotes;
        this.orders = orders;
        this.book = book;
        this.coupons = coupons;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Order place(Owner owner, UUID quoteId, PaymentToken paymentToken) {
        var now = clock.instant();
        var current = settings.get();
        var quote = quotes.find(quoteId, owner).orElseThrow(QuoteNotFound::new);
        var placed =
                Order.place(
                        new OrderId(ids.next()),
                        orders.nextNumber(),
                        purchase(quote),
                        paymentToken,
                        now,
                        current.patience());
        // First of all, so that a repetition hears of its order and not of an expired quote.
        orders.add(placed)
                .ifPresent(earlier -> {
                    throw new QuoteUsed(earlier.value());
                });
        if (!now.isBefore(quote.expiresAt())) {
            throw new QuoteExpired();
        }
        // Each of them holds stock that others can not buy.
        if (orders.countOpen(owner) > current.openOrders()) {
            throw new TooManyOpen(current.openOrders(), current.unpaid());
        }
        quote.coupon().ifPresent(code -> useCoupon(code, quote, placed.order().id()));
        book.announce(List.of(placed));
        return placed.order();
    }

    private void useCoupon(String code, Quote quote, OrderId orderId) {
        if (!coupons.use(code, quote.redeemer(), orderId.value())) {
            throw new CouponUsedUp(code);
        }
    }

    private static Purchase purchase(Quote quote) {
        return new Purchase(
                quote.owner(),
                quote.customer(),
                quote.id(),
                quote.lines(),
                quote.totals(),
                quote.shippingAddress(),
                quote.coupon(),
                quote.terms());
    }
}
