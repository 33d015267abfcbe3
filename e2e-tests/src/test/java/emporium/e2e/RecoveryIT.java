package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills parts of the platform without a word of warning. */
class RecoveryIT {

    private final Platform platform = Platform.running();
    private final String sku = Assortment.sku();

    @BeforeEach
    void onlyOnAPlatformOfOurOwn() {
        assumeTrue(platform.isOurs());
        Visitor.staff().stocks(sku, 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "kafka", "registry", "gateway", "order-service"})
    void ordersGoOnAfterTheDeathOf(String process) {
        isKilledAndBack(process);
    }

    @Tag("drill")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "config-server",
                "catalog-service",
                "inventory-service",
                "payment-service",
                "user-service",
                "notification-service",
                "storefront",
                "sandbox"
            })
    void ordersAlsoGoOnAfterTheDeathOf(String process) {
        isKilledAndBack(process);
    }

    private void isKilledAndBack(String process) {
        platform.kill(process, 1);

        await(process + " is back")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(this::isComplete);
        var shopper = Visitor.newGuest().puts(sku, 1);
        shopper.seesStatus(shopper.checksOut("tok_ok"), "CONFIRMED");
    }

    /** In all databases: stock, money, messages, mails. Anything but exit code 0 is an error. */
    @AfterAll
    static void nothingWasLostOrDoneTwice() {
        var platform = Platform.running();
        if (platform.isOurs()) {
            assertThat(platform.shop("audit", "--wait", "90")).contains("Clean.");
        }
    }

    /** The exit code tells; anything but 0 comes as an error. */
    private boolean isComplete() {
        try {
            platform.shop("status", "--json");
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }
}
