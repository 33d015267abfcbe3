package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stops parts of the platform. */
class OutageIT {

    private final Platform platform = Platform.running();
    private final String sku = Assortment.sku();

    @BeforeEach
    void onlyOnAPlatformOfOurOwn() {
        assumeTrue(platform.isOurs());
        Visitor.staff().stocks(sku, 20);
    }

    @AfterEach
    void everythingIsBack() {
        if (platform.isOurs()) {
            platform.shop("up", "--detach");
        }
    }

    @Test
    void checkoutGoesOnWithoutTheCatalog() {
        var before = Visitor.newShopper().puts(sku, 1);

        platform.shop("stop", "catalog-service");

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> {
                    var answer = Visitor.anonymous().get("/api/products?size=1");
                    answer.expectProblem(503);
                    assertThat(answer.header("Retry-After")).isPresent();
                });
        var page = Visitor.anonymous().with("Accept", "text/html").get("/").expect(503);
        assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.raw().body()).contains("does not answer", "To the cart");
        // the catalog's absence is not held against the storefront
        for (var i = 0; i < 40; i++) {
            Visitor.anonymous().with("Accept", "text/html").get("/").expect(503);
            Visitor.anonymous().with("Accept", "text/html").get("/cart").expect(200);
        }
        var after = Visitor.newGuest().puts(sku, 1);
        after.seesStatus(after.checksOut("tok_ok"), "CONFIRMED");
        await("the price is said to be old")
                .atMost(Duration.ofSeconds(60))
                .until(() -> before.quote().expect(201).body().path("stale").asBoolean());
        before.seesStatus(before.checksOut("tok_ok"), "CONFIRMED");
    }

    @Test
    void everythingGoesOnWithoutRegistryAndConfigServer() {
        platform.shop("stop", "registry");
        platform.shop("stop", "config-server");

        for (var i = 0; i < 5; i++) {
            var shopper = Visitor.newShopper().puts(sku, 1);
            shopper.seesStatus(shopper.checksOut("tok_ok"), "CONFIRMED");
        }
    }

    @Test
    void anOrderPlacedWhileInventoryIsAwayEnds() {
        platform.shop("stop", "inventory-service");
        var shopper = Visitor.newShopper().puts(sku, 1);
        var order = shopper.checksOut("tok_ok");
        platform.shop("up", "--detach");

        shopper.seesEnd(order, Duration.ofSeconds(90));
    }
}
