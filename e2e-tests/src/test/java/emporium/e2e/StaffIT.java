package emporium.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The back office as staff uses it. */
class StaffIT extends WithChromium {

    private final String sku = Assortment.sku();

    @Test
    void staffFindsAnOrderShipsItAndRefundsAPart() {
        var order = paidOrder();
        try (var staff = chromium.desktop()) {
            staff.open("/staff/orders?status=CONFIRMED");
            staff.signsIn("staff@emporium.example", "emporium");
            assertThat(staff.page()).hasURL(Pattern.compile(".*/staff/orders\\?status=CONFIRMED"));

            staff.field("Number").fill(number(order));
            staff.press("Find");
            staff.page().getByText(number(order)).click();
            assertThat(staff.page().locator("h1")).containsText(number(order));
            ships(staff);
            refunds(staff, "1.00");

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> {
                        staff.page().reload();
                        assertThat(staff.page().locator("main").textContent())
                                .contains("CONFIRMED", "SHIPPED", "REFUNDED", "refund-payment.v1");
                    });
            isTraced(staff);
            staff.hasNothingToComplain();
        }
    }

    @Test
    void itWorksOnAPhoneWithoutJavaScript() {
        var order = paidOrder();
        try (var staff = chromium.withoutJavaScript()) {
            staff.open("/staff/orders/" + order).signsIn("staff@emporium.example", "emporium");
            staff.page().getByText("Cancel the order").click();
            staff.press("Cancel the order");
            assertThat(staff.page().locator("[role=status]")).containsText("is cancelled");
            assertThat(staff.page().locator(".badge").first()).hasText("Cancelled");
        }
    }

    @Test
    void aShopperFindsNoBackOffice() {
        try (var shopper = chromium.desktop()) {
            shopper.signsUp("Ada Lovelace");
            var answer = shopper.page().navigate("/staff/orders");
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    private static void ships(ShopWindow staff) {
        staff.page().locator(".actions").getByText("Ship").click();
        staff.field("Carrier").fill("DHL");
        staff.field("Tracking number").fill("4711");
        staff.press("Ship");
        assertThat(staff.page().locator("[role=status]")).containsText("on its way");
        assertThat(staff.page().locator(".badge").first()).hasText("On its way");
    }

    private static void refunds(ShopWindow staff, String amount) {
        staff.page().locator(".actions").getByText("Refund").click();
        staff.field("Amount").fill(amount);
        staff.field("Reason").fill("a scratch");
        staff.press("Refund");
        assertThat(staff.page().locator("[role=status]")).containsText("refund is on its way");
    }

    /** The command and its answer belong to one trace. */
    private static void isTraced(ShopWindow staff) {
        var reserve = staff.page().locator(".trail tr", with("reserve-stock.v1"));
        var reserved = staff.page().locator(".trail tr", with("stock-reserved.v1"));
        var trace = reserve.locator("code").last().textContent();
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(reserved.locator("code").last()).hasText(trace);
    }

    private static Page.LocatorOptions with(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private String paidOrder() {
        Visitor.staff().stocks(sku, 20);
        return Visitor.newShopper().puts(sku, 1).paysFor();
    }

    private static String number(String order) {
        return Visitor.staff().get("/api/admin/orders/" + order).expect(200).text("/number");
    }
}
