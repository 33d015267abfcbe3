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

/** Steady requests of shoppers: most look around, some buy one thing after the other. */
final class Traffic {

    private static final Duration EACH_READS = Duration.ofMillis(150);
    private static final Duration EACH_BUYS = Duration.ofMillis(700);
    private static final Duration EACH_PAGE = Duration.ofSeconds(1);
    private static final int BUYERS = 3;
    private static final List<String> PATHS =
            List.of("/api/products?size=5", "/api/categories", "/api/cart");

    private final String sku;
    private final ScheduledExecutorService threads;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Bought> orders = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();

    private Traffic(String sku, int shoppers) {
        this.sku = sku;
        this.threads = Executors.newScheduledThreadPool(shoppers);
    }

    record Bought(Shopper shopper, String order) {}

    /** About 40 requests a second. */
    static Traffic of(String sku) {
        return of(sku, 3);
    }

    /** About 100 requests a second. */
    static Traffic muchOf(String sku) {
        return of(sku, 12);
    }

    private static Traffic of(String sku, int readers) {
        var traffic = new Traffic(sku, readers + BUYERS + 1);
        traffic.every(EACH_PAGE, traffic::page);
        for (var reader = 0; reader < readers; reader++) {
            traffic.every(EACH_READS, traffic::read);
        }
        for (var buyer = 0; buyer < BUYERS; buyer++) {
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

    private void page() {
        Visitor.anonymous().get("/products?q=lamp").expect(200);
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
