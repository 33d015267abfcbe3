package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances of order-service, one of which is killed while shoppers are at it. */
class InstancesIT {

    private static final Platform PLATFORM = Platform.running();

    private final String sku = Assortment.sku();

    @AfterAll
    static void goBackToOne() {
        if (PLATFORM.isOurs()) {
            PLATFORM.shop("stop", "order-service-2");
        }
    }

    /** Started once; here again when the other test has killed one. */
    @BeforeEach
    void bothAreThere() {
        assumeTrue(PLATFORM.isOurs());
        Visitor.staff().stocks(sku, 100);
        PLATFORM.shop("up", "--detach", "--instances", "order-service=2");
    }

    @Test
    void bothTakeRequests() {
        await("each instance has answered ten carts")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    for (var i = 0; i < 20; i++) {
                        Visitor.anonymous().get("/api/cart").expect(200);
                    }
                    assertThat(cartsAnsweredBy(1)).isGreaterThanOrEqualTo(10);
                    assertThat(cartsAnsweredBy(2)).isGreaterThanOrEqualTo(10);
                });
    }

    @Test
    void noOrderIsLostAndNoRepeatableRequestFailsWhenOneIsKilled() throws Exception {
        var shoppers =
                IntStream.range(0, 40)
                        .mapToObj(_ -> Visitor.newGuest().puts(sku, 1))
                        .map(shopper -> new Buying(shopper, shopper.quote().expect(201)))
                        .toList();
        var over = new AtomicBoolean();

        try (var threads = Executors.newFixedThreadPool(10)) {
            var readers =
                    shoppers.stream()
                            .limit(2)
                            .map(buying -> threads.submit(() -> buying.reads(over)))
                            .toList();
            try {
                var orders = shoppers.stream().map(threads::submit).toList();
                orders.getFirst().get();
                PLATFORM.kill("order-service", 2);
                assertThat(outcomes(orders)).containsOnly("CONFIRMED");
            } finally {
                over.set(true);
            }
            assertThat(outcomes(readers)).allMatch(reads -> reads > 0);
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(Visitor.staff().stock(sku)).isEqualTo(new Staff.Stock(60, 0)));
        assertThat(new Events(PLATFORM, "orders.events").versionsOutOfOrder()).isEmpty();
    }

    private record Buying(Shopper shopper, Answer quote) implements Callable<String> {

        /** Every call in here may be repeated, so the gateway repeats it: none may fail. */
        @Override
        public String call() {
            var key = UUID.randomUUID().toString();
            var order = shopper.order(quote.text("/id"), "tok_ok", key).expect(202).text("/id");
            return shopper.seesEnd(order).text("/status");
        }

        int reads(AtomicBoolean over) {
            var reads = 0;
            while (!over.get()) {
                shopper.get("/api/cart").expect(200);
                reads++;
            }
            return reads;
        }
    }

    private int cartsAnsweredBy(int instance) {
        return PLATFORM.actuator(
                        "order-service",
                        instance,
                        "/metrics/http.server.requests?tag=uri:/api/cart&tag=method:GET")
                .at("/measurements/0/value")
                .asInt();
    }

    private static <T> List<T> outcomes(List<Future<T>> futures) throws Exception {
        var outcomes = new ArrayList<T>();
        for (var future : futures) {
            outcomes.add(future.get());
        }
        return outcomes;
    }
}
