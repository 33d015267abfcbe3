package emporium.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static emporium.e2e.Words.isHarmless;
import static emporium.e2e.Words.show;
import static emporium.e2e.Words.shows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever people write stays text, in every page and in every mail it gets to. */
class StrangersWordsIT extends WithChromium {

    private final Staff desk = Visitor.staff();
    private final String slug = "words-" + Long.toString(System.nanoTime(), 36);
    private final String sku = Assortment.sku();

    @AfterEach
    void takesTheGoodsAway() {
        var product = desk.get("/api/products/" + slug);
        if (product.status() == 200) {
            desk.with("If-Match", product.header("ETag").orElseThrow())
                    .send("DELETE", "/api/products/" + product.text("/id"), null, Map.of());
        }
    }

    @Test
    void aboutGoods() {
        var image = desk.get("/api/products?size=1").expect(200).text("/items/0/image");
        desk.post("/api/categories", Words.category(slug)).expect(201);
        desk.post("/api/products", Words.product(slug, image)).expect(201);
        desk.post("/api/stock/" + sku + "/adjustments", Words.count(), key()).expect(200);
        try (var guest = chromium.desktop();
                var staff = chromium.desktop()) {
            show(guest, "/products/" + slug);
            show(guest, "/products?q=" + Words.QUERY, "/products?category=" + slug);
            guest.puts(sku).isHere("/cart").page().locator("#code").fill(Words.TEXT);
            guest.page().locator(".coupon button").click();
            assertThat(guest.page().locator(".notice.bad")).isVisible();
            isHarmless(guest);
            isHarmless(guest.open("/suggestions?q=img"));
            isHarmless(guest.open("/"));

            staff.open("/staff/products").signsIn("staff@emporium.example", "emporium");
            staff.isHere("/staff/products");
            show(staff, "/staff/products?name=" + Words.QUERY, "/staff/categories/" + slug);
            show(
                    staff,
                    "/staff/categories",
                    "/staff/stock/" + sku,
                    "/staff/orders?q=" + Words.QUERY);
            staff.open("/staff/products?name=" + slug).page().locator("tbody th a").click();
            shows(staff);
            staff.open("/staff/coupons/new").page().locator("#code").fill(Words.TEXT);
            staff.press("Save");
            assertThat(staff.page().locator(".errors")).isVisible();
            isHarmless(staff);
            sendsAFile(staff);
            guest.hasNothingToComplain();
            staff.hasNothingToComplain();
        }
    }

    @Test
    void aboutAnOrder() {
        desk.stocks(sku, 20);
        var email = "words-" + UUID.randomUUID() + "@emporium.example";
        try (var member = chromium.desktop();
                var staff = chromium.desktop()) {
            signsUp(member, email);
            var order = buys(member);
            show(member, order, order + "/invoice", "/account");
            reviews(member);
            serves(order.substring("/orders/".length()));
            show(member, order);
            sendsBack(member, order);

            staff.open("/staff/returns?status=REQUESTED");
            staff.signsIn("staff@emporium.example", "emporium");
            staff.isHere("/staff/returns").page().locator("main h2 a").first().click();
            shows(staff);
            show(staff, "/staff" + order, "/staff/people?email=" + email);
            isHarmless(staff.open("/staff/audit"));
            arrive(email);
            member.hasNothingToComplain();
            staff.hasNothingToComplain();
        }
    }

    private void sendsAFile(ShopWindow staff) {
        var row = "\"%s\",x,x,x,%s,x,x,x,free\n".formatted(Words.TEXT.replace("\"", "\"\""), slug);
        var file = "slug,name,description,brand,category,images,sku,variant,price\n" + row;
        staff.open("/staff/import")
                .page()
                .locator("#file")
                .setInputFiles(
                        new FilePayload(Words.TEXT + ".csv", "text/csv", file.getBytes(UTF_8)));
        staff.press("Send");
        assertThat(staff.page().locator("#progress [role=status]")).containsText("Done");
        assertThat(staff.page().locator("tbody tr").first()).isVisible();
        isHarmless(staff);
    }

    private static void signsUp(ShopWindow member, String email) {
        member.open("/sign-up").page().locator("#name").fill(Words.TEXT);
        member.page().locator("#email").fill(email);
        member.page().locator("#password").fill("a long enough password");
        member.press("Create an account").isHere("/");
        assertThat(member.page().locator("#me")).hasText(Words.TEXT);
    }

    private String buys(ShopWindow member) {
        member.puts(sku).isHere("/cart").open("/checkout");
        for (var field : List.of("name", "line1", "line2", "city")) {
            member.page().locator("[id='address." + field + "']").fill(Words.TEXT);
        }
        member.page().locator("[id='address.postalCode']").fill("10117");
        member.page().locator("[id='address.country']").selectOption("DE");
        member.page().locator("input[name=save]").check();
        member.press("Continue to payment");
        assertThat(member.page().locator("address")).containsText(Words.TEXT);
        member.pays("OK").seesStatus("Confirmed");
        return member.page().url().replaceAll(".*(/orders/[0-9a-f-]+).*", "$1");
    }

    private void reviews(ShopWindow member) {
        var product = "/products/" + Assortment.productOf(sku);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> member.page().navigate(product + "/review").ok());
        member.page().locator("input[name=rating][value='4']").check();
        member.page().locator("#title").fill(Words.TEXT);
        member.page().locator("#text").fill(Words.TEXT);
        member.press("Publish");
        assertThat(member.page().locator(".notice")).containsText("Thank you");
        show(member, product, product + "/reviews");
    }

    private void serves(String order) {
        var admin = "/api/admin/orders/" + order;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.get(admin).body().path("paid").asBoolean());
        var parcel =
                "{\"carrier\":\"%s\",\"trackingNumber\":\"%s\"}".formatted(Words.JSON, Words.JSON);
        desk.post(admin + "/shipment", parcel).expect(200);
        desk.post(admin + "/delivery", "").expect(200);
        var amount = "\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}";
        desk.post(admin + "/refund", "{%s,\"reason\":\"%s\"}".formatted(amount, Words.JSON), key());
    }

    private static void sendsBack(ShopWindow member, String order) {
        member.open(order + "/return").page().locator("input[type=number]").fill("1");
        member.page().locator("input[name=reason][value=other]").check();
        member.page().locator("#comment").fill(Words.TEXT);
        member.press("Send it back");
        assertThat(member.page().locator(".notice")).containsText("noted your return");
    }

    /** As a mail program would show them that runs whatever it finds, and as the sandbox does. */
    private static void arrive(String email) {
        var mailbox = new Mailbox(email);
        try (var reader = chromium.desktop()) {
            for (var kind : List.of("confirmed", "shipped", "refunded")) {
                reader.page().setContent(mailbox.newest(kind));
                shows(reader);
            }
            isHarmless(reader.open(Platform.running().sandbox() + "/"));
            reader.hasNothingToComplain();
        }
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
