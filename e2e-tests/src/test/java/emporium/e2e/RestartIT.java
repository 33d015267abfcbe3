package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

/**
 * Takes the whole platform down, brings it up again in the wrong order, and is there the moment it
 * says "up".
 */
class RestartIT {

    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 20;

    private final Platform platform = Platform.running();
    private final String sku = Assortment.sku();

    @BeforeEach
    void onlyOnAPlatformOfOurOwn() {
        assumeTrue(platform.isOurs());
        Visitor.staff().stocks(sku, 100);
    }

    @Test
    void everythingIsStillThereAndNobodyOfTheFirstCrowdIsTurnedAway() throws Exception {
        var shopper = Visitor.newShopper().puts(sku, 3);
        var order = shopper.checksOut("tok_ok");
        shopper.seesStatus(order, "CONFIRMED");
        shopper.puts(sku, 2);

        platform.shop("down");
        platform.upWithout("registry", "config-server");
        platform.up();

        assertThat(crowd()).containsOnlyKeys(200);
        shopper.seesStatus(order, "CONFIRMED");
        assertThat(shopper.get("/api/cart").expect(200).text("/lines/0/quantity")).isEqualTo("2");
        assertThat(Visitor.staff().stock(sku)).isEqualTo(new Staff.Stock(97, 0));
        shopper.seesStatus(shopper.checksOut("tok_ok"), "CONFIRMED");
        assertThat(platform.shop("audit", "--wait", "90")).contains("Clean.");
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
