package emporium.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Steady requests of a few shoppers: they look around, and each of them buys one thing. */
final class Traffic {

    private static final Duration EACH_READS = Duration.ofMillis(150);
    private static final Duration EACH_BUYS = Duration.ofMillis(700);
    private static final List<String> PATHS =
            List.of("/api/products?size=5", "/api/categories", "/api/cart");

    private final String sku;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(6);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Bought> orders = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();

    private Traffic(String sku) {
        this.sku = sku;
    }

    record Bought(Shopper shopper, String order) {}

    static Traffic of(String sku) {
        var traffic = new Traffic(sku);
        for (var shopper = 0; shopper < 3; shopper++) {
            traffic.every(EACH_READS, traffic::read);
            traffic.every(EACH_BUYS, traffic::buy);
        }
        return traffic;
    }

    /** What was bought, once nobody is under way any longer. */
    List<Bought> end() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
            failures.add("some requests never ended");
        }
        return orders();
    }

    List<Bought> orders() {
        return new ArrayList<>(orders);
    }

    List<String> failures() {
        return new ArrayList<>(failures);
    }

    int reads() {
        return reads.get();
    }

    private void read() {
        var path = PATHS.get(reads.getAndIncrement() % PATHS.size());
        Visitor.anonymous().get(path).expect(200);
    }

    private void buy() {
        var shopper = Visitor.newGuest().puts(sku, 1);
        var quote = shopper.quote().expect(201).text("/id");
        var order = shopper.order(quote, "tok_ok", UUID.randomUUID().toString());
        orders.add(new Bought(shopper, order.expect(202).text("/id")));
    }

    private void every(Duration time, Runnable what) {
        var _ =
                threads.scheduleAtFixedRate(
                        () -> {
                            try {
                                what.run();
                            } catch (AssertionError | RuntimeException e) {
                                failures.add(e.toString());
                            }
                        },
                        0,
                        time.toMillis(),
                        TimeUnit.MILLISECONDS);
    }
}
