package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees and turns from the command line. */
class OperatorIT {

    private final Platform platform = Platform.running();

    @BeforeEach
    void onlyOnAPlatformOfOurOwn() {
        assumeTrue(platform.isOurs());
    }

    @Test
    void topShowsTheFiguresOfEveryProcess() {
        var table = platform.shop("top", "--once", "--interval", "1");

        assertThat(lineOf(table, "postgres")).matches("postgres +up .* \\d+ MB +\\d+ %");
        assertThat(lineOf(table, "kafka")).matches("kafka +up .* \\d+ MB +\\d+ %");
        // requests and errors, outbox, lag and dead letters are told, be it as 0
        assertThat(lineOf(table, "order-service"))
                .matches("order-service +up +[\\d.]+ +[\\d.]+ .* [\\d.]+ s +\\d+ +\\d+ +\\d+ MB.*");
        assertThat(lineOf(table, "gateway")).matches("gateway +up +[\\d.]+ +[\\d.]+ .*");
    }

    @Test
    void aLogLevelIsChangedAndTakenBackWithoutARestart() {
        var before = platform.pid("order-service");

        assertThat(platform.shop("log-level", "order-service", "emporium.order", "debug"))
                .contains("order-service", "emporium.order DEBUG");
        assertThat(platform.shop("log-level", "order-service", "emporium.order")).contains("DEBUG");
        assertThat(platform.shop("log-level", "order-service", "emporium.order", "default"))
                .contains("INFO");
        assertThat(platform.pid("order-service")).isEqualTo(before);
    }

    /** What the repair leaves is sound for all databases, the catalog's copy included. */
    @Test
    void aDamagedShelfIsPutBackToWhatItsLedgerSays() throws SQLException {
        var sku = "ZZ-REPAIR-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        var staff = Visitor.staff();
        staff.stocks(sku, 5);
        platform.damage(
                "inventory-service",
                "update stock set on_hand = 12 where sku = '%s' and warehouse = 'berlin'"
                        .formatted(sku));

        var asked = "%s audit --repair --wait 1 || [ $? = 1 ]".formatted(Checkout.SHOP);
        assertThat(platform.shell(asked))
                .contains("on hand 12 → 5", "Not asked at a terminal", "Nothing was changed.");
        assertThat(staff.stock(sku).onHand()).isEqualTo(12);
        assertThat(platform.shop("audit", "--repair", "--yes", "--wait", "15"))
                .contains("repaired " + sku + " in berlin", "on hand 12 → 5", "Clean.");
        assertThat(staff.stock(sku).onHand()).isEqualTo(5);
    }

    private static String lineOf(String table, String process) {
        return table.lines()
                .filter(line -> line.startsWith(process + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + process + " in\n" + table));
    }
}
