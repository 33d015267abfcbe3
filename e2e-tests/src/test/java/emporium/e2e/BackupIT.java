package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import emporium.e2e.Traffic.Bought;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies the platform while shoppers are at it, loses everything, and brings the copy back. */
@Tag("drill")
class BackupIT {

    private static final int STOCK = 10_000;

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
        platform.up();

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
}
