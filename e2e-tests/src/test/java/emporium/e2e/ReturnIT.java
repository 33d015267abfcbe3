package emporium.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What was delivered comes back: through the pages, the provider's books and the shelves. */
class ReturnIT extends WithChromium {

    private static final String PARCEL = "{\"carrier\":\"DHL\",\"trackingNumber\":\"4711\"}";

    private final Staff staff = Visitor.staff();
    private final String sku = Assortment.sku();

    @Test
    void aShopperSendsSomethingBackAndIsPaid() {
        staff.stocks(sku, 20);
        try (var member = chromium.phone();
                var counter = chromium.desktop()) {
            member.signsUp("Ada Lovelace");
            member.puts(sku);
            member.field("Quantity").fill("3");
            member.field("Quantity").press("Tab");
            assertThat(member.page().locator("#to-cart .count")).hasText("3");
            member.says("Ada Lovelace", false).pays("OK").seesStatus("Confirmed");
            var order = orderOf(member);
            delivers(order);

            asksForReturn(member, order);
            receives(counter);

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> staff.stock(sku).equals(new Staff.Stock(18, 0)));
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            member.open("/orders/" + order)
                                    .page()
                                    .locator("main")
                                    .textContent()
                                    .contains("have been paid back"));
            assertThat(member.page().locator(".return")).containsText("(accepted: 1)");
            assertThat(staff.get("/api/admin/orders/" + order).text("/refunded/amount"))
                    .isNotEqualTo("0.00");
            member.isAccessible().hasNothingToComplain();
            counter.hasNothingToComplain();
        }
    }

    private static void asksForReturn(ShopWindow member, String order) {
        member.open("/orders/" + order).isAccessible();
        member.page().getByText("Send something back").click();
        member.isAccessible().press("Send it back");
        assertThat(member.page().locator(".errors")).containsText("Choose at least one piece");
        member.isAccessible().page().locator("input[type=number]").fill("2");
        member.page().locator("input[name=reason][value=changed-mind]").check();
        member.press("Send it back");
        assertThat(member.page().locator(".notice")).containsText("noted your return");
        assertThat(member.page().locator(".return")).containsText("On its way to us");
        member.isAccessible();
    }

    /** One of two, and back on a shelf. */
    private static void receives(ShopWindow counter) {
        counter.open("/sign-in");
        counter.page().locator("#email").fill("staff@emporium.example");
        counter.page().locator("#password").fill("emporium");
        counter.press("Sign in");
        counter.open("/staff/returns?status=REQUESTED").isAccessible();
        counter.page().locator("main h2 a").first().click();
        counter.isAccessible().page().locator("main input[type=number]").fill("1");
        counter.page().locator("main select").selectOption("berlin");
        counter.press("The parcel is here");
        assertThat(counter.page().locator(".notice")).containsText("The return is received");
        counter.isAccessible();
    }

    private void delivers(String order) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        staff.get("/api/admin/orders/" + order).body().path("paid").asBoolean());
        staff.post("/api/admin/orders/" + order + "/shipment", PARCEL).expect(200);
        staff.post("/api/admin/orders/" + order + "/delivery", "").expect(200);
    }

    private static String orderOf(ShopWindow shopper) {
        var found = Pattern.compile("/orders/([0-9a-f-]{36})").matcher(shopper.page().url());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
