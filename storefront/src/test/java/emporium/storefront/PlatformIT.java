package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The console: what staff see of the running platform. */
class PlatformIT extends StorefrontIT {

    private static final String CONSOLE = "/staff/platform";

    @Test
    void everyInstanceIsShownAlsoOneThatDoesNotAnswer() {
        var staff = signedIn("staff@example.com").open(CONSOLE).is(200);

        var rows = staff.page().select("table").first().select("tbody tr").eachText();
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst()).startsWith("gateway-1 0.1.0 2 min 12.5 0 8.2 60");
        assertThat(rows.get(2)).contains("1.5 7 2 catalog-service: open");
        assertThat(rows.getLast()).isEqualTo("order-service-2 does not answer");
    }

    @Test
    void callsAreDrawnAndListed() {
        var page = signedIn("staff@example.com").open(CONSOLE).is(200).page();

        assertThat(page.select("svg .part")).hasSize(3);
        assertThat(page.select("svg .part-partly text").first().text()).isEqualTo("order-service");
        assertThat(page.select("svg .call-failing")).hasSize(1);
        assertThat(page.select("svg .call-cut")).hasSize(1);
        assertThat(page.select("table").last().select("tbody tr").eachText())
                .contains(
                        "gateway order-service 4 0.5 – closed",
                        "order-service elsewhere – – – closed");
    }

    @Test
    void theFunnelHasEveryStepOfAnOrder() {
        var page = signedIn("staff@example.com").open(CONSOLE).is(200).page();

        assertThat(page.select("#live .tallies a")).hasSize(8);
        assertThat(page.select("#live .tallies a[href$=CONFIRMED] strong").text()).isEqualTo("1");
    }

    @Test
    void isForStaff() {
        signedIn("gus@example.com").open(CONSOLE).is(404);
    }
}
