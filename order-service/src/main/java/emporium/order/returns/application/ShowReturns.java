package emporium.order.returns.application;

import emporium.order.domain.Owner;
import emporium.order.domain.Sku;
import emporium.order.order.application.OrderViews;
import emporium.order.order.domain.OrderException.NotFound;
import emporium.order.order.domain.OrderId;
import emporium.order.returns.domain.Return;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Service;

/** What an owner has sent back of an order, and what can still be. */
@Service
public class ShowReturns {

    private final OrderViews views;
    private final Returnable returnable;
    private final Clock clock;

    ShowReturns(OrderViews views, Returnable returnable, Clock clock) {
        this.views = views;
        this.returnable = returnable;
        this.clock = clock;
    }

    /**
     * @param until empty for what has not been delivered; may be past
     */
    public record Overview(
            List<Return> returns, SortedMap<Sku, Integer> returnable, Optional<Instant> until) {

        public Overview {
            returns = List.copyOf(returns);
            returnable = Collections.unmodifiableSortedMap(returnable);
        }
    }

    public Overview show(OrderId id, Owner owner) {
        var order = views.find(id, owner).orElseThrow(NotFound::new);
        var deliveries = returnable.deliveries(order);
        var until = returnable.until(order);
        var open = until.filter(end -> clock.instant().isBefore(end)).isPresent();
        return new Overview(
                deliveries.earlier(),
                open ? deliveries.returnable() : Collections.emptySortedMap(),
                until);
    }
}
