package emporium.inventory.domain;

import static emporium.inventory.domain.Goods.NOW;
import static emporium.inventory.domain.Goods.WAREHOUSES;
import static emporium.inventory.domain.Goods.line;
import static emporium.inventory.domain.Goods.order;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.inventory.domain.Holding.Active;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever comes, in whatever order: nothing is sold twice and every sum holds. */
class ManyRandomBatchesTest {

    private static final List<String> SKUS = List.of("a", "b", "c", "d");
    private static final List<String> COUNTRIES = List.of("DE", "FR", "SE", "US", "ZZ");

    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Map<String, Shelf> opening = new HashMap<>();
    private final Map<OrderId, Holding> holdings = new HashMap<>();
    private final Map<Sku, Long> versions = new HashMap<>();
    private final List<Movement> ledger = new ArrayList<>();

    @RepeatedTest(200)
    void keepEverySum(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        SKUS.forEach(sku ->
                WAREHOUSES
                        .names()
                        .forEach(at -> put(new Shelf(new Sku(sku), at, random.nextInt(30), 0, 0))));
        opening.putAll(shelves);
        for (int batch = 0; batch < 20; batch++) {
            var now = NOW.plusSeconds(batch);
            var commands =
                    Stream.generate(() -> command(random, now)).limit(1 + random.nextInt(30));
            apply(
                    Batch.decide(
                            commands.toList(),
                            Map.copyOf(holdings),
                            List.copyOf(shelves.values()),
                            WAREHOUSES,
                            now));
            check();
        }
        checkReturns();
    }

    private void apply(Outcome outcome) {
        outcome.shelves().forEach(this::put);
        outcome.holdings().forEach(change -> holdings.put(change.order(), change.after()));
        ledger.addAll(outcome.movements());
        for (var change : outcome.changes()) {
            assertThat(change.version()).isEqualTo(versions.getOrDefault(change.sku(), 0L) + 1);
            versions.put(change.sku(), change.version());
            assertThat(change.available()).isEqualTo(available(change.sku()));
        }
    }

    private void check() {
        // 0 ≤ reserved ≤ on hand is checked by every Shelf that is made
        shelves.forEach((key, shelf) -> {
            var moves = ledger.stream().filter(move -> isOn(shelf, move)).toList();
            assertThat(shelf.reserved())
                    .isEqualTo(moves.stream().mapToLong(Movement::reserved).sum())
                    .isEqualTo(heldOn(shelf));
            assertThat(shelf.onHand() - opening.get(key).onHand())
                    .isEqualTo(moves.stream().mapToLong(Movement::onHand).sum());
        });
    }

    /** I1: nothing comes back that was not sold, and nothing twice. */
    private void checkReturns() {
        var sold = new HashMap<String, Long>();
        for (var move : ledger) {
            if (move.cause() instanceof Movement.Cause.ForOrder(var order)) {
                var key = order + " " + move.sku();
                switch (move.kind()) {
                    case COMMITTED -> sold.merge(key, -move.onHand(), Math::addExact);
                    case RETURNED, RESTOCKED -> {
                        sold.merge(key, -move.onHand(), Math::addExact);
                        assertThat(sold.get(key)).as(key).isNotNegative();
                    }
                    case RESERVED, RELEASED, EXPIRED, ADJUSTED -> {}
                }
            }
        }
    }

    private long heldOn(Shelf shelf) {
        return holdings.values().stream()
                .flatMap(holding ->
                        holding instanceof Active active
                                ? active.allocations().stream()
                                : Stream.empty())
                .filter(at -> at.sku().equals(shelf.sku()))
                .filter(at -> at.warehouse().equals(shelf.warehouse()))
                .mapToLong(Allocation::quantity)
                .sum();
    }

    private long available(Sku sku) {
        return shelves.values().stream()
                .filter(shelf -> shelf.sku().equals(sku))
                .mapToLong(Shelf::available)
                .sum();
    }

    private static boolean isOn(Shelf shelf, Movement move) {
        return move.sku().equals(shelf.sku()) && move.warehouse().equals(shelf.warehouse());
    }

    private void put(Shelf shelf) {
        shelves.put(shelf.sku() + "@" + shelf.warehouse(), shelf);
    }

    private static Command command(Random random, Instant now) {
        var order = order(random.nextInt(25));
        return switch (random.nextInt(7)) {
            case 0 -> new Command.Commit(order);
            case 1 -> new Command.Release(order, "whatever");
            case 2 -> new Command.Expire(order);
            case 3 -> restock(random, order);
            default ->
                    new Command.Reserve(
                            order,
                            COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                            Stream.generate(() ->
                                            line(
                                                    SKUS.get(random.nextInt(SKUS.size())),
                                                    1 + random.nextInt(12)))
                                    .limit(1 + random.nextInt(4))
                                    .toList(),
                            now.plusSeconds(random.nextInt(4)));
        };
    }

    /** Few ids, so that some come again. */
    private static Command restock(Random random, OrderId order) {
        var goods =
                Stream.generate(() ->
                                new Allocation(
                                        new Sku(SKUS.get(random.nextInt(SKUS.size()))),
                                        random.nextBoolean() ? "berlin" : "lyon",
                                        1 + random.nextInt(3)))
                        .limit(1 + random.nextInt(2))
                        .toList();
        var id = new UUID(order.value().getLeastSignificantBits(), random.nextInt(4));
        return new Command.Restock(order, new Restocking(id, goods));
    }
}
