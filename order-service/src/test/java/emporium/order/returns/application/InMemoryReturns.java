package emporium.order.returns.application;

import emporium.order.order.domain.OrderId;
import emporium.order.returns.domain.Restock;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnChange;
import emporium.order.returns.domain.ReturnId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Returns and what they say, in memory; a transaction works on a copy. */
public final class InMemoryReturns implements Returns, ReturnPost {

    public final Map<ReturnId, Return> returns = new TreeMap<>();
    public final List<ReturnChange> outbox = new ArrayList<>();
    private final Map<ReturnId, Instant> due = new HashMap<>();

    /** As it was. */
    public InMemoryReturns copy() {
        var copy = new InMemoryReturns();
        copy.become(this);
        return copy;
    }

    public void become(InMemoryReturns other) {
        returns.clear();
        returns.putAll(other.returns);
        outbox.clear();
        outbox.addAll(other.outbox);
        due.clear();
        due.putAll(other.due);
    }

    @Override
    public Optional<Return> find(ReturnId id) {
        return Optional.ofNullable(returns.get(id));
    }

    @Override
    public List<Return> ofOrder(OrderId order) {
        return returns.values().stream().filter(each -> each.orderId().equals(order)).toList();
    }

    @Override
    public List<Return> ofAll(Optional<String> status, Optional<ReturnId> after, int size) {
        return List.copyOf(returns.values());
    }

    @Override
    public void add(ReturnChange requested) {
        returns.put(requested.goods().id(), requested.goods());
    }

    @Override
    public List<Return> lock(Collection<ReturnId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<Return> lockDue(Instant now, int limit) {
        return returns.values().stream()
                .filter(each -> each.restock() instanceof Restock.Asked)
                .filter(each -> !due.getOrDefault(each.id(), Instant.MAX).isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public void save(List<ReturnChange> changes, Instant nextDue) {
        for (var change : changes) {
            returns.put(change.goods().id(), change.goods());
            due.put(change.goods().id(), nextDue);
        }
    }

    @Override
    public void send(List<ReturnChange> changes, Instant now) {
        outbox.addAll(changes);
    }
}
