package emporium.storefront;

import static emporium.storefront.fake.FakeOrderDesk.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.storefront.fake.FakeOrderDesk;
import emporium.storefront.staff.orders.StaffOrders;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The order desk, without JavaScript. */
class StaffOrdersIT extends StorefrontIT {

    private static final String PAGE = "/staff/orders/" + ORDER;

    @Test
    void ordersAreFoundAndPagedByAddressesThatKeepTheSearch() {
        var staff =
                staff().open(
                                "/staff/orders?q=+EM-7%26+&status=CONFIRMED&from=2026-11-20&to=2026-11-20");
        staff.is(200);

        var asked = desk.asked;
        assertThat(asked.sought()).isEqualTo("EM-7&");
        assertThat(asked.status()).isEqualTo("CONFIRMED");
        assertThat(asked.from()).isEqualTo(Instant.parse("2026-11-19T23:00:00Z"));
        assertThat(asked.before()).isEqualTo(Instant.parse("2026-11-20T23:00:00Z"));
        assertThat(staff.page().select("#q").val()).isEqualTo("EM-7&");
        assertThat(staff.page().select("#status [selected]").val()).isEqualTo("CONFIRMED");
        assertThat(staff.main()).contains("EM-7", "ada@example.com", "€89.00");

        staff.open(staff.page().select("a[rel=next]").attr("href")).is(200);
        assertThat(desk.asked)
                .isEqualTo(
                        new StaffOrders.Query(
                                asked.sought(),
                                asked.status(),
                                asked.from(),
                                asked.before(),
                                "next&page"));
        assertThat(staff.page().select("a[rel=next]")).isEmpty();

        staff.open("/staff/orders?status=NOTHING&from=yesterday&q=nobody@example.com").is(200);
        assertThat(desk.asked.status()).isNull();
        assertThat(desk.asked.from()).isNull();
        assertThat(staff.main()).contains("No order is like that");
    }

    @Test
    void anOrderIsFollowedThroughAllServices() {
        var staff = staff().open(PAGE).is(200);

        var rows = staff.page().select(".trail tbody tr").eachText();
        assertThat(rows).hasSize(8);
        assertThat(staff.page().select(".trail").text())
                .contains(
                        "The order has been placed.",
                        FakeOrderDesk.TRACE,
                        new UUID(0, 3).toString(),
                        "capture 89.00",
                        "COMMITTED",
                        "CONFIRMED: SENT");
        assertThat(rows).filteredOn(row -> row.contains("again")).hasSize(1);
        assertThat(staff.page().select(".actions a").eachAttr("href"))
                .containsExactly(PAGE + "/shipment", PAGE + "/refund", PAGE + "/cancellation");
        staff.open("/staff/orders/" + UUID.randomUUID()).is(404);
        staff.open("/staff/orders/nonsense").is(404);
    }

    @Test
    void whoeverDoesNotAnswerIsUnknownAndTheRestGoesOn() {
        desk.paymentAway = true;
        desk.stockAway = true;
        desk.mailAway = true;
        var staff = staff().open(PAGE).is(200);
        assertThat(staff.main())
                .contains(
                        "payment-service does not answer",
                        "inventory-service does not answer",
                        "notification-service does not answer",
                        "this is not everything",
                        "EM-7");

        desk.ordersAway = true;
        staff.open(PAGE).is(503);
        assertThat(staff.main()).contains("does not answer").doesNotContain("Exception");
        staff.open("/staff/orders").is(503);
    }

    @Test
    void namesOfOthersStayTexts() {
        desk.name = "<script>alert(1)</script>";
        var staff = staff().open(PAGE).is(200);
        assertThat(staff.page().select("script:not([src])")).isEmpty();
        assertThat(staff.main()).contains(desk.name);
        assertThat(
                        staff.open("/staff/orders?done=%3Cscript%3E")
                                .is(200)
                                .page()
                                .select("[role=status]"))
                .isEmpty();
    }

    private Browser staff() {
        return signedIn("staff@example.com");
    }
}
