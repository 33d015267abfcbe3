package emporium.order.order.application;

import emporium.order.cart.application.Carts;
import emporium.order.coupon.application.CouponUses;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderEvent.Moved;
import emporium.order.order.domain.OrderStatus.Confirmed;
import emporium.order.order.domain.OrderStatus.Ended;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes decisions down with all that follows from them, in the caller's transaction. */
@Component
public class OrderBook {

    private final Orders orders;
    private final OrderPost post;
    private final CouponUses coupons;
    private final Carts carts;
    private final RefundNews refundNews;
    private final Tally tally;
    private final Clock clock;

    OrderBook(
            Orders orders,
            OrderPost post,
            CouponUses coupons,
            Carts carts,
            RefundNews refundNews,
            Tally tally,
            Clock clock) {
        this.orders = orders;
        this.post = post;
        this.coupons = coupons;
        this.carts = carts;
        this.refundNews = refundNews;
        this.tally = tally;
        this.clock = clock;
    }

    public void keep(List<OrderChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        orders.save(changes);
        announce(changes);
        refundNews.hear(changes);
        var withoutSale = discountsUnused(changes);
        if (!withoutSale.isEmpty()) {
            coupons.giveBack(withoutSale);
        }
        var bought = boughtBy(changes);
        if (!bought.isEmpty()) {
            carts.remove(bought);
        }
    }

    /** Says decisions that are stored already. */
    void announce(List<OrderChange> changes) {
        var now = clock.instant();
        post.send(changes, now);
        tally.count(changes, now);
    }

    /** A cart keeps its goods until they are sold: who was refused can try another card. */
    private static List<Carts.Bought> boughtBy(List<OrderChange> changes) {
        return changes.stream()
                .filter(c -> c.event() instanceof Moved && c.order().status() instanceof Confirmed)
                .map(OrderChange::order)
                .map(o -> new Carts.Bought(o.purchase().owner(), o.purchase().lines()))
                .toList();
    }

    private static List<UUID> discountsUnused(List<OrderChange> changes) {
        return changes.stream()
                .filter(c -> c.event() instanceof Moved && c.order().status() instanceof Ended)
                .map(OrderChange::order)
                .filter(order -> order.purchase().coupon().isPresent())
                .map(order -> order.id().value())
                .toList();
    }
}
