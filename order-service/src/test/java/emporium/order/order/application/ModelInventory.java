package emporium.order.order.application;

import emporium.order.domain.Sku;
import emporium.order.order.domain.Answer;
import emporium.order.order.domain.Command;
import emporium.order.order.domain.Missing;
import emporium.order.order.domain.OrderId;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** What inventory-service promises, and no more: its contract as a few maps. */
final class ModelInventory {

    enum State {
        ACTIVE,
        COMMITTED,
        RELEASED,
        REFUSED,
        EXPIRED
    }

    record Holding(State state, SortedMap<Sku, Integer> quantities, Instant expiresAt) {
        Holding as(State next) {
            return new Holding(next, quantities, expiresAt);
        }
    }

    final Map<Sku, Integer> initial = new HashMap<>();
    final Map<Sku, Integer> onHand = new HashMap<>();
    final Map<Sku, Integer> reserved = new HashMap<>();
    final Map<OrderId, Holding> holdings = new HashMap<>();

    private final Set<ReturnId> restockings = new HashSet<>();

    /** Once, however often it is asked for. */
    void restock(Return back) {
        if (restockings.add(back.id())) {
            for (var decision : back.status().judged().orElseThrow().decisions()) {
                if (decision.restockTo() != null) {
                    onHand.merge(decision.sku(), decision.accepted(), Integer::sum);
                }
            }
        }
    }

    void stock(Sku sku, int quantity) {
        initial.put(sku, quantity);
        onHand.put(sku, quantity);
        reserved.put(sku, 0);
    }

    Answer hear(Command command) {
        return switch (command) {
            case Command.ReserveStock c -> reserve(c);
            case Command.CommitStock c -> commit(c.orderId());
            case Command.ReleaseStock c -> release(c.orderId());
            case Command.AuthorizePayment _,
                    Command.CapturePayment _,
                    Command.VoidPayment _,
                    Command.RefundPayment _ ->
                    throw new IllegalArgumentException("not for inventory: " + command);
        };
    }

    /** What runs out says so by itself. */
    Optional<Answer> expire(OrderId order, Instant now) {
        var holding = holdings.get(order);
        if (holding == null || holding.state != State.ACTIVE || holding.expiresAt.isAfter(now)) {
            return Optional.empty();
        }
        unreserve(holding);
        holdings.put(order, holding.as(State.EXPIRED));
        return Optional.of(new Answer.ReservationExpired());
    }

    private Answer reserve(Command.ReserveStock c) {
        var known = holdings.get(c.orderId());
        if (known != null) {
            return switch (known.state) {
                case ACTIVE -> new Answer.StockReserved();
                case COMMITTED -> new Answer.StockCommitted();
                case RELEASED, REFUSED -> new Answer.StockRefused(java.util.List.of());
                case EXPIRED -> new Answer.ReservationExpired();
            };
        }
        var missing = new ArrayList<Missing>();
        c.quantities()
                .forEach((sku, wanted) -> {
                    var available = onHand.get(sku) - reserved.get(sku);
                    if (available < wanted) {
                        missing.add(new Missing(sku, wanted, available));
                    }
                });
        var holding = new Holding(State.ACTIVE, c.quantities(), c.expiresAt());
        if (!missing.isEmpty()) {
            holdings.put(c.orderId(), holding.as(State.REFUSED));
            return new Answer.StockRefused(missing);
        }
        c.quantities().forEach((sku, n) -> reserved.merge(sku, n, Integer::sum));
        holdings.put(c.orderId(), holding);
        return new Answer.StockReserved();
    }

    private Answer commit(OrderId order) {
        var holding = holdings.get(order);
        if (holding == null) {
            return new Answer.ReservationExpired();
        }
        return switch (holding.state) {
            case ACTIVE -> {
                unreserve(holding);
                holding.quantities.forEach((sku, n) -> onHand.merge(sku, -n, Integer::sum));
                holdings.put(order, holding.as(State.COMMITTED));
                yield new Answer.StockCommitted();
            }
            case COMMITTED -> new Answer.StockCommitted();
            case RELEASED -> new Answer.StockReleased();
            case REFUSED, EXPIRED -> new Answer.ReservationExpired();
        };
    }

    /** Final: a reservation that arrives afterwards is refused. */
    private Answer release(OrderId order) {
        var holding = holdings.get(order);
        if (holding != null && holding.state == State.ACTIVE) {
            unreserve(holding);
        }
        if (holding != null && holding.state == State.COMMITTED) {
            holding.quantities.forEach((sku, n) -> onHand.merge(sku, n, Integer::sum));
        }
        holdings.put(
                order,
                holding == null
                        ? new Holding(State.RELEASED, new java.util.TreeMap<>(), Instant.MAX)
                        : holding.as(State.RELEASED));
        return new Answer.StockReleased();
    }

    private void unreserve(Holding holding) {
        holding.quantities.forEach((sku, n) -> reserved.merge(sku, -n, Integer::sum));
    }
}
