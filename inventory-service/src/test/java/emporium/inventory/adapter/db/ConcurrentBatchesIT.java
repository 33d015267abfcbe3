package emporium.inventory.adapter.db;

import static emporium.inventory.adapter.db.StockFixture.newOrder;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.inventory.application.AdjustStock;
import emporium.inventory.application.ExpireReservations;
import emporium.inventory.domain.Adjustment;
import emporium.inventory.domain.Adjustment.Amount;
import emporium.inventory.domain.Command;
import emporium.inventory.domain.Line;
import emporium.inventory.domain.Movement.Cause.ByHand;
import emporium.inventory.domain.OrderId;
import emporium.inventory.domain.Sku;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several instances at work on the same goods: no deadlock, no item too many, no sum wrong. */
@StockDatabase
class ConcurrentBatchesIT {

    private static final int INSTANCES = 4;

    @Autowired private StockFixture stock;
    @Autowired private ExpireReservations expireReservations;
    @Autowired private AdjustStock adjustStock;
    @Autowired private StockDatabase.SettableClock clock;

    @Test
    void crossedSkusNeitherDeadlockNorOversell() throws Exception {
        var skus = Stream.generate(() -> stock.newSku(60, 40)).limit(4).toList();

        var orders =
                together(instance -> {
                    var random = new Random(instance);
                    var mine = new ArrayList<OrderId>();
                    for (int batch = 0; batch < 25; batch++) {
                        var commands = new ArrayList<Command>();
                        for (int i = 0; i < 5; i++) {
                            mine.add(newOrder());
                            commands.add(crossed(mine.getLast(), skus, random));
                        }
                        stock.handle(commands);
                    }
                    return mine;
                });

        var reserved =
                orders.stream()
                        .filter(order -> stock.answersTo(order).contains("stock-reserved.v1"))
                        .count();
        // every order takes one of each SKU: 100 fit, 500 came
        assertThat(orders).hasSize(500);
        assertThat(reserved).isEqualTo(100);
        assertThat(skus).allSatisfy(sku -> assertThat(stock.stockOf(sku)).isEqualTo("60/60 40/40"));
        stock.audit();
    }

    @Test
    void expiryAndCommitNeverBothHappen() throws Exception {
        var sku = stock.newSku(1000, 0);
        var orders = Stream.generate(StockFixture::newOrder).limit(200).toList();
        stock.handle(orders.stream().map(each -> stock.reserve(each, new Line(sku, 1))).toList());
        clock.advance(Duration.ofHours(1));

        together(instance -> {
            if (instance % 2 == 0) {
                for (int i = 0; i < 40; i++) {
                    expireReservations.expire(5);
                }
            } else {
                var mine = IntStream.range(0, 200).filter(i -> i % 4 == instance);
                mine.forEach(i -> stock.handle(new Command.Commit(orders.get(i))));
            }
            return List.of();
        });
        while (expireReservations.expire(100) > 0) {}

        var committed =
                orders.stream().filter(each -> stock.stateOf(each).equals("COMMITTED")).toList();
        assertThat(orders)
                .allSatisfy(order ->
                        assertThat(stock.answersTo(order))
                                .contains(
                                        committed.contains(order)
                                                ? "stock-committed.v1"
                                                : "reservation-expired.v1")
                                .doesNotContain(
                                        committed.contains(order)
                                                ? "reservation-expired.v1"
                                                : "stock-committed.v1"));
        assertThat(stock.stockOf(sku)).isEqualTo((1000 - committed.size()) + "/0 0/0");
        stock.audit();
    }

    @Test
    void adjustmentsBatchesAndSweepsOfTheSameGoodsDoNotDeadlock() throws Exception {
        var skus = Stream.generate(() -> stock.newSku(50, 50)).limit(3).toList();

        together(instance -> {
            var random = new Random(instance);
            for (int i = 0; i < 30; i++) {
                var order = newOrder();
                stock.handle(crossed(order, skus, random));
                stock.handle(
                        random.nextBoolean()
                                ? new Command.Commit(order)
                                : new Command.Release(order, "x"));
                var sku = skus.get(random.nextInt(skus.size()));
                adjustStock.adjust(
                        new Adjustment(
                                sku,
                                random.nextBoolean() ? "berlin" : "lyon",
                                new Amount.Changed(1),
                                new ByHand("test", "delivery")));
                expireReservations.expire(10);
            }
            return List.of();
        });

        stock.audit();
        assertThat(skus)
                .allSatisfy(sku -> assertThat(versionsOf(sku)).isSorted().doesNotHaveDuplicates());
    }

    @Test
    void twoWhoBringANewSkuAtOnceAgreeOnItsVersions() throws Exception {
        for (int i = 0; i < 20; i++) {
            var sku = new Sku("NEW-" + i);
            together(instance -> {
                adjustStock.adjust(
                        new Adjustment(
                                sku,
                                instance % 2 == 0 ? "berlin" : "lyon",
                                new Amount.Changed(1),
                                new ByHand("test", "delivery")));
                return List.of();
            });
            assertThat(versionsOf(sku)).containsExactly(1, 2, 3, 4);
        }
        stock.audit();
    }

    private List<Integer> versionsOf(Sku sku) {
        return stock.changesOf(sku).stream()
                .map(body -> Integer.valueOf(body.replaceAll(".*\"version\":(\\d+).*", "$1")))
                .toList();
    }

    private Command crossed(OrderId order, List<Sku> skus, Random random) {
        var lines = new ArrayList<>(skus.stream().map(sku -> new Line(sku, 1)).toList());
        Collections.shuffle(lines, random);
        return stock.reserve(order, lines.toArray(Line[]::new));
    }

    private interface Instance {
        List<OrderId> work(int number);
    }

    private static List<OrderId> together(Instance instance)
            throws InterruptedException, ExecutionException {
        try (var instances = Executors.newFixedThreadPool(INSTANCES)) {
            var work =
                    IntStream.range(0, INSTANCES)
                            .<Callable<List<OrderId>>>mapToObj(i -> () -> instance.work(i))
                            .toList();
            var all = new ArrayList<OrderId>();
            for (var done : instances.invokeAll(work)) {
                all.addAll(done.get());
            }
            return all;
        }
    }
}
