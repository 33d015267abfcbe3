package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every service is replaced while shoppers are at it, who send what may not be repeated, too. */
@Tag("drill")
class RollIT {

    private static final int STOCK = 10_000;

    private final Platform platform = Platform.running();
    private final String sku = Assortment.sku();

    @BeforeEach
    void onlyOnAPlatformOfOurOwn() {
        assumeTrue(platform.isOurs());
        Visitor.staff().stocks(sku, STOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order-service",
                "catalog-service",
                "inventory-service",
                "payment-service",
                "user-service",
                "notification-service",
                "storefront"
            })
    void noRequestFailsAndNoOrderIsLost(String service) throws Exception {
        var before = platform.pid(service);
        var processes = processes();
        var traffic = Traffic.muchOf(sku);

        try {
            platform.shop("roll", service);
        } finally {
            traffic.end();
        }

        assertThat(platform.pid(service)).isNotEqualTo(before);
        assertThat(processes()).isEqualTo(processes);
        assertThat(traffic.failures()).isEmpty();
        assertThat(traffic.reads()).isGreaterThan(100);
        var orders = traffic.orders();
        assertThat(orders).hasSizeGreaterThan(10);
        orders.forEach(bought -> bought.shopper().seesStatus(bought.order(), "CONFIRMED"));
        assertThat(Visitor.staff().stock(sku)).isEqualTo(new Staff.Stock(STOCK - orders.size(), 0));
    }

    /** The one that helped out is gone, and whoever was stopped before is still. */
    private List<String> processes() {
        return platform.shop("status", "--json")
                .lines()
                .filter(line -> line.contains("\"process\""))
                .map(line -> line.replaceAll("(\"instance\": \\d+).*", "$1"))
                .toList();
    }
}
