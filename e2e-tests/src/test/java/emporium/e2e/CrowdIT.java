package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A hundred sessions in the shop at once, each of which looks around and buys. */
class CrowdIT {

    private static final int SESSIONS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Set<String> END = Set.of("Confirmed", "Not possible");

    private final Staff staff = Visitor.staff();
    private final String sku = Assortment.sku();

    @Test
    void aHundredBrowseAndBuyWithoutAnError() throws Exception {
        staff.stocks(sku, 1_000);

        var statuses = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> visit = this::browsesAndBuys;
            for (var visitor : threads.invokeAll(Collections.nCopies(SESSIONS, visit))) {
                statuses.add(visitor.get());
            }
        }

        assertThat(statuses).containsOnly("Confirmed");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(staff.stock(sku))
                                .isEqualTo(new Staff.Stock(1_000 - SESSIONS, 0)));
    }

    /** How the order ends, in the words of its page. */
    private String browsesAndBuys() {
        var browser = new PlainBrowser(PATIENCE).open("/").open("/products?q=lamp");
        browser.open("/products/" + Assortment.productOf(sku) + "?sku=" + sku);
        browser.submit("/cart/items", Map.of());
        browser.open("/checkout");
        browser.submit(
                "/checkout",
                Map.of(
                        "email", "guest-" + UUID.randomUUID() + "@emporium.example",
                        "address.name", "Gu Est",
                        "address.line1", "Unter den Linden 1",
                        "address.postalCode", "10117",
                        "address.city", "Berlin",
                        "address.country", "DE"));
        browser.submit("/payment", Map.of());
        var order = browser.page().location();
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> status(browser.open(order)), END::contains);
    }

    private static String status(PlainBrowser browser) {
        var heading = browser.page().selectFirst("#status h2");
        assertThat(heading).as("%s", browser.page()).isNotNull();
        return heading.text();
    }
}
