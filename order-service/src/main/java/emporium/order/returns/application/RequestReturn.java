package emporium.order.returns.application;

import emporium.order.domain.Ids;
import emporium.order.domain.Owner;
import emporium.order.domain.Sku;
import emporium.order.order.application.OrderBook;
import emporium.order.order.application.Orders;
import emporium.order.order.domain.OrderEvent;
import emporium.order.order.domain.OrderException.NotFound;
import emporium.order.order.domain.OrderId;
import emporium.order.returns.domain.Reason;
import emporium.order.returns.domain.Restock;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnChange;
import emporium.order.returns.domain.ReturnEvent;
import emporium.order.returns.domain.ReturnId;
import emporium.order.returns.domain.ReturnStatus;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner wants to send something back. The order's lock lets one return count another. */
@Service
public class RequestReturn {

    private final Orders orders;
    private final OrderBook book;
    private final Returns returns;
    private final ReturnPost post;
    private final Returnable returnable;
    private final Ids ids;
    private final Clock clock;

    RequestReturn(
            Orders orders,
            OrderBook book,
            Returns returns,
            ReturnPost post,
            Returnable returnable,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.book = book;
        this.returns = returns;
        this.post = post;
        this.returnable = returnable;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Return request(
            OrderId id,
            Owner owner,
            Map<Sku, Integer> wanted,
            Reason reason,
            @Nullable String comment) {
        var order = orders.lock(id, owner).orElseThrow(NotFound::new);
        var now = clock.instant();
        returnable.check(order, now);
        var lines = returnable.deliveries(order).sendBack(wanted);
        var back =
                new Return(
                        new ReturnId(ids.next()),
                        id,
                        order.number(),
                        now,
                        reason,
                        comment,
                        lines,
                        1,
                        new ReturnStatus.Requested(),
                        new Restock.Nothing());
        var customer = order.purchase().customer();
        var requested = new ReturnChange(back, new ReturnEvent.Requested(customer), false);
        var pieces = lines.stream().mapToInt(line -> line.quantity()).sum();
        returns.add(requested);
        post.send(List.of(requested), now);
        book.keep(List.of(order.telling(new OrderEvent.ReturnRequested(pieces))));
        return back;
    }
}
