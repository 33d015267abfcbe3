package emporium.order.returns.application;

import emporium.order.domain.Money;
import emporium.order.order.application.CheckoutSettings;
import emporium.order.order.application.OrderBook;
import emporium.order.order.application.Orders;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderEvent;
import emporium.order.returns.domain.Decision;
import emporium.order.returns.domain.Deliveries;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnChange;
import emporium.order.returns.domain.ReturnException.NotFound;
import emporium.order.returns.domain.ReturnId;
import emporium.platform.config.Live;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The goods are here: the staff says line by line what is accepted and what can be sold again. The
 * refund and the restocking have the return's id, so neither is done twice.
 */
@Service
public class ReceiveReturn {

    private final Orders orders;
    private final OrderBook book;
    private final Returns returns;
    private final ReturnPost post;
    private final Live<CheckoutSettings> checkout;
    private final Live<ReturnSettings> settings;
    private final Clock clock;

    ReceiveReturn(
            Orders orders,
            OrderBook book,
            Returns returns,
            ReturnPost post,
            Live<CheckoutSettings> checkout,
            Live<ReturnSettings> settings,
            Clock clock) {
        this.orders = orders;
        this.book = book;
        this.returns = returns;
        this.post = post;
        this.checkout = checkout;
        this.settings = settings;
        this.clock = clock;
    }

    /** The order is locked first, as by everybody who needs both. */
    @Transactional
    public Return receive(ReturnId id, List<Decision> decisions) {
        var orderId = returns.find(id).orElseThrow(NotFound::new).orderId();
        var order = orders.lock(Set.of(orderId)).getFirst();
        var back = returns.lock(Set.of(id)).getFirst();
        back.check(decisions);
        var now = clock.instant();
        var change =
                back.receive(
                        decisions, refund(order, id, decisions), order.purchase().customer(), now);
        change.ifPresent(decided -> keep(order, decided, now));
        return change.map(ReturnChange::goods).orElse(back);
    }

    private Money refund(Order order, ReturnId id, List<Decision> decisions) {
        var purchase = order.purchase();
        var others =
                returns.ofOrder(order.id()).stream().filter(each -> !each.id().equals(id)).toList();
        return new Deliveries(purchase.lines(), purchase.totals(), others)
                .refundFor(decisions)
                .atMost(order.books().refundable());
    }

    private void keep(Order order, ReturnChange change, Instant now) {
        returns.save(List.of(change), now.plus(settings.get().repeat()));
        post.send(List.of(change), now);
        book.keep(orderChanges(order, change.goods(), now));
    }

    private List<OrderChange> orderChanges(Order order, Return back, Instant now) {
        var receipt = back.status().judged().orElseThrow();
        var sent = back.lines().stream().mapToInt(line -> line.quantity()).sum();
        var changes = new ArrayList<OrderChange>();
        changes.add(order.telling(new OrderEvent.ReturnReceived(receipt.accepted(), sent)));
        if (receipt.refund().isPositive()) {
            changes.add(
                    changes.getFirst()
                            .order()
                            .refund(
                                    back.id().value(),
                                    Optional.of(receipt.refund()),
                                    "returned",
                                    now,
                                    checkout.get().patience()));
        }
        return changes;
    }
}
