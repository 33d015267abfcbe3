package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import emporium.e2e.Traffic.Bought;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Copies the platform while shoppers are at it, loses everything, and brings the copy back: in the
 * wrong order, and there for a crowd the moment it says "up".
 */
class BackupIT {

    private static final int STOCK = 10_000;
    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 20;

    private final Platform platform = Platform.running();
    private final String sku = Assortment.sku();

    @TempDir Path folder;

    @BeforeEach
    void onlyOnAPlatformOfOurOwn() {
        assumeTrue(platform.isOurs());
        Visitor.staff().stocks(sku, STOCK);
    }

    @Test
    void everyOrderOfBeforeIsThereAndStockAndMoneyAreRight() throws Exception {
        var traffic = Traffic.of(sku);
        await().atMost(Duration.ofSeconds(30)).until(() -> traffic.orders().size() > 10);
        var before = traffic.orders();
        before.forEach(bought -> bought.shopper().seesStatus(bought.order(), "CONFIRMED"));
        var backup = folder.resolve("backup").toString();

        platform.shop("backup", backup);
        var all = traffic.end();
        assertThat(traffic.failures()).isEmpty();
        platform.shop("down");
        platform.shop("reset", "--yes");
        platform.shop("restore", backup);
        platform.waitsFor("registry", "config-server");
        platform.up();

        assertThat(crowd()).containsOnlyKeys(200);
        before.forEach(bought -> bought.shopper().seesStatus(bought.order(), "CONFIRMED"));
        var there = all.stream().filter(BackupIT::isThere).toList();
        var sold = there.stream().filter(BackupIT::endsConfirmed).toList();
        await("stock is what was not sold")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(Visitor.staff().stock(sku))
                                .isEqualTo(new Staff.Stock(STOCK - sold.size(), 0)));
        await("money is taken once for what was sold, and held for nothing else")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(charged(there)).isEqualTo(sold));
        var shopper = Visitor.newGuest().puts(sku, 1);
        shopper.seesStatus(shopper.checksOut("tok_ok"), "CONFIRMED");
        assertThat(platform.shop("audit", "--wait", "90")).contains("Clean.");
    }

    private static boolean isThere(Bought bought) {
        return bought.shopper().get("/api/orders/" + bought.order()).status() == 200;
    }

    /** One that was under way may have been too late afterwards: then it is refused, and undone. */
    private static boolean endsConfirmed(Bought bought) {
        return bought.shopper().seesEnd(bought.order()).text("/status").equals("CONFIRMED");
    }

    private static List<Bought> charged(List<Bought> orders) {
        var charged = new ArrayList<Bought>();
        for (var bought : orders) {
            var outside = new Outside(bought.order());
            assertThat(outside.chargesHeld()).isEqualTo(outside.chargesIn("CAPTURED"));
            for (var charge = 0; charge < outside.chargesIn("CAPTURED"); charge++) {
                charged.add(bought);
            }
        }
        return charged;
    }

    /** What a first visitor asks for, over many connections at once; answers by status. */
    private Map<Integer, Long> crowd() throws Exception {
        var paths =
                List.of(
                        "/api/products?size=24",
                        "/api/categories",
                        "/api/stock?sku=" + sku,
                        "/api/cart");
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            Callable<List<Integer>> visitor =
                    () ->
                            IntStream.range(0, ROUNDS)
                                    .mapToObj(i -> paths.get(i % paths.size()))
                                    .map(path -> Visitor.anonymous().get(path).status())
                                    .toList();
            var answers = new ArrayList<Integer>();
            for (Future<List<Integer>> statuses :
                    threads.invokeAll(Collections.nCopies(CONNECTIONS, visitor))) {
                answers.addAll(statuses.get());
            }
            return answers.stream()
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        }
    }
}
