package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.storefront.fake.FakeOrderDesk;
import org.junit.jupiter.api.Test;

/** The first page of the back office. */
class TodayIT extends StorefrontIT {

    @Test
    void theDayIsSummedUp() {
        var staff = signedIn("staff@example.com").open("/staff").is(200);

        assertThat(staff.page().select(".tallies a").attr("href"))
                .isEqualTo("/staff/orders?status=CONFIRMED&from=2026-11-20");
        assertThat(staff.page().select(".tallies").text()).contains("1 Confirmed");
        assertThat(staff.main())
                .contains(
                        "every order moves on in time",
                        "every payment could be captured",
                        "Sold out: 1. Nearly sold out: 2.",
                        "LAMP-BLUE");
    }

    @Test
    void revenueIsDrawnPerCurrencyAndWrittenAsATable() {
        var page = signedIn("staff@example.com").open("/staff").is(200).page();

        var charts = page.select("svg[role=img]");
        assertThat(charts).hasSize(2);
        for (var chart : charts) {
            assertThat(chart.select("rect")).hasSize(14);
            for (var id : chart.attr("aria-labelledby").split(" ", -1)) {
                assertThat(page.select("[id=" + id + "]").text()).isNotBlank();
            }
        }
        var euro = charts.getFirst();
        assertThat(euro.select("title").text()).contains("EUR");
        assertThat(euro.select("rect").first().attr("height")).isEqualTo("160");
        assertThat(euro.select("rect").get(10).attr("height")).isEqualTo("0");
        var rows = page.select("details table").first().select("tbody tr").eachText();
        assertThat(rows).hasSize(14);
        assertThat(rows.getLast()).isEqualTo("November 20, 2026 €10.50");
        assertThat(page.select("details table").last().select("tfoot").text()).contains("¥13,088");
    }

    @Test
    void whatIsStuckLeadsToItsOrder() {
        desk.stuck = 7;
        desk.paymentStatus = "CAPTURE_REFUSED";

        var staff = signedIn("staff@example.com").open("/staff").is(200);

        assertThat(staff.main()).contains("deadlines: 7", "the goods to leave the shelf");
        assertThat(staff.page().select("main a[href=/staff/orders/" + FakeOrderDesk.ORDER + "]"))
                .hasSize(2);
    }

    @Test
    void whatIsNotKnownIsSaidToBeUnknown() {
        desk.ordersAway = true;
        var staff = signedIn("staff@example.com").open("/staff").is(200);
        assertThat(staff.main())
                .contains("order-service does not answer", "LAMP-BLUE")
                .doesNotContain("every order moves on in time");

        desk.paymentAway = true;
        desk.stockAway = true;
        staff.open("/staff").is(200);
        assertThat(staff.page().select(".unknown")).hasSize(5);
        assertThat(staff.main()).doesNotContain("every payment could be captured", "Sold out");
    }
}
