package emporium.inventory.domain;

import emporium.inventory.domain.Outcome.HoldingChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Many commands decided one after the other against shelves that were locked once. */
public final class Batch {

    private static final Holding NONE = new Holding.None();

    private final Map<OrderId, Holding> before;
    private final Map<OrderId, Holding> holdings = new HashMap<>();
    private final Shelves shelves;
    private final List<Movement> movements = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    private Batch(Map<OrderId, Holding> before, Shelves shelves) {
        this.before = before;
        this.shelves = shelves;
    }

    /** Which shelves have to be locked before these commands can be decided. */
    public static List<Sku> skus(List<Command> commands, Map<OrderId, Holding> holdings) {
        var skus = new TreeSet<Sku>();
        for (var command : commands) {
            switch (command) {
                case Command.Reserve reserve ->
                        reserve.lines().forEach(line -> skus.add(line.sku()));
                case Command.Restock(_, var restocking) ->
                        restocking.goods().forEach(at -> skus.add(at.sku()));
                case Command.Commit _, Command.Release _, Command.Expire _ -> {}
            }
        }
        for (var holding : holdings.values()) {
            switch (holding) {
                case Holding.Active active ->
                        active.allocations().forEach(at -> skus.add(at.sku()));
                case Holding.Committed committed ->
                        committed.allocations().forEach(at -> skus.add(at.sku()));
                case Holding.None _, Holding.Ended _ -> {}
            }
        }
        return List.copyOf(skus);
    }

    /** In the order given: who comes first is served first. */
    public static Outcome decide(
            List<Command> commands,
            Map<OrderId, Holding> holdings,
            List<Shelf> locked,
            Warehouses warehouses,
            Instant now) {
        var shelves = new Shelves(locked);
        var rules = new Rules(new Allocator(shelves, warehouses), now);
        var batch = new Batch(holdings, shelves);
        commands.forEach(command -> batch.carryOut(command, rules));
        return batch.outcome();
    }

    private void carryOut(Command command, Rules rules) {
        var order = command.order();
        var holding = holdings.getOrDefault(order, before.getOrDefault(order, NONE));
        var decision = rules.decide(holding, command);
        holdings.put(order, decision.holding());
        decision.movements().forEach(shelves::apply);
        movements.addAll(decision.movements());
        decision.answer().ifPresent(answers::add);
    }

    private Outcome outcome() {
        var changes = new ArrayList<HoldingChange>();
        holdings.forEach((order, after) -> {
            var was = before.getOrDefault(order, NONE);
            if (!after.equals(was)) {
                changes.add(new HoldingChange(order, was, after));
            }
        });
        return new Outcome(changes, movements, shelves.toWrite(), answers, shelves.changes());
    }
}
