package emporium.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The desks for goods and people, as staff use them. */
class GoodsDeskIT extends WithChromium {

    private static final String HEADER =
            "slug,name,description,brand,category,images,sku,variant,price\n";

    private final String number = Long.toString(System.nanoTime(), 36);
    private final String slug = "zz-desk-" + number;
    private final String sku = slug.toUpperCase(Locale.ROOT);
    private final String image =
            Visitor.anonymous().get("/api/products?size=1").expect(200).text("/items/0/image");

    @Test
    void staffSellSomethingNewAndEveryStepIsInTheLog() {
        try (var staff = signedIn(chromium.desktop())) {
            creates(staff);
            assertThat(staff.open("/products/" + slug).page().locator("h1")).hasText("Zz desk");
            assertThat(staff.page().locator(".price").first()).containsText("12.50");

            changesThePrice(staff);
            assertThat(staff.open("/products/" + slug).page().locator(".price").first())
                    .containsText("15.00");

            adjusts(staff);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> {
                        staff.open("/products/" + slug);
                        assertThat(staff.page().locator("form.buy").count()).isOne();
                    });

            makesACoupon(staff);
            imports(staff);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> {
                        staff.open("/staff/audit?path=/api/stock/" + sku);
                        assertThat(staff.page().locator("tbody tr").count()).isOne();
                        assertThat(staff.page().locator("tbody .badge").textContent())
                                .isEqualTo("200");
                    });
            staff.hasNothingToComplain();
        } finally {
            remove(slug);
            remove(slug + "-two");
        }
    }

    private void creates(ShopWindow staff) {
        staff.open("/staff/products/new").isAccessible().press("Save").isAccessible();
        assertThat(staff.page().locator(".errors")).isFocused();
        staff.page().locator("#name").fill("Zz desk");
        staff.page().locator("#slug").fill(slug);
        staff.page().locator("#brand").fill("Testwright");
        staff.page().locator("#category").selectOption("home");
        staff.page().locator("#description").fill("Made by a test.");
        staff.page().locator("#attributes").fill("material = Thin air");
        staff.page().locator("#images").fill(image);
        staff.page().locator("[id='variants[0].sku']").fill(sku);
        staff.page().locator("[id='variants[0].name']").fill("Only");
        staff.page().locator("[id='variants[0].price']").fill("12.50");
        staff.press("Save").isAccessible();
        assertThat(staff.page().locator(".notice")).containsText("in the catalog");
    }

    private void changesThePrice(ShopWindow staff) {
        staff.open("/staff/products?name=" + slug).isAccessible();
        staff.page().locator("tbody th a").click();
        staff.page().locator("[id='variants[0].price']").fill("15");
        staff.press("Save");
        assertThat(staff.page().locator(".notice")).containsText("has been changed");
    }

    private void adjusts(ShopWindow staff) {
        staff.open("/staff/stock?sku=" + sku).isAccessible();
        // a service that has only just started may be slow to answer: then the page says so
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    staff.open("/staff/stock/" + sku);
                    assertThat(staff.page().locator("#warehouse").count()).isOne();
                });
        staff.isAccessible();
        staff.page().locator("#warehouse").selectOption("berlin");
        staff.page().locator("#number").fill("7");
        staff.page().locator("#reason").fill("Counted <b>twice</b>");
        staff.press("Book").isAccessible();
        assertThat(staff.page().locator("tbody").last()).containsText("Counted <b>twice</b>");
    }

    private void makesACoupon(ShopWindow staff) {
        staff.open("/staff/coupons/new").isAccessible();
        staff.page().locator("#code").fill(sku);
        staff.page().locator("#value").fill("10");
        staff.press("Save").isAccessible();
        assertThat(staff.page().locator(".notice")).containsText("can be used");
        assertThat(staff.open("/staff/coupons?code=" + sku).page().locator("tbody th"))
                .hasText(sku);
        staff.isAccessible();
    }

    /** Without being asked for again, the page follows the import to its end. */
    private void imports(ShopWindow staff) {
        var good = row(slug + "-two", sku + "-TWO", "3.50");
        var bad = row(slug + "-bad", sku + "-BAD", "free");
        staff.open("/staff/import").isAccessible();
        sends(staff, "goods.csv", HEADER + good + bad);
        assertThat(staff.page().locator("#progress [role=status]")).containsText("Done");
        assertThat(staff.page().locator("tbody tr")).hasCount(1);
        assertThat(staff.page().locator("tbody")).containsText("price");
        staff.isAccessible();
        var report = staff.page().waitForDownload(() -> staff.page().locator("[download]").click());
        assertThat(report.suggestedFilename()).endsWith("-errors.csv");
        assertThat(staff.open("/products/" + slug + "-two").page().locator("h1"))
                .hasText("Imported");
    }

    @Test
    void aLargeFileGoesThroughWithoutJavaScript() {
        var rows = new StringBuilder(HEADER);
        var words = "x".repeat(1000);
        for (var i = 0; i < 5000; i++) {
            rows.append(row(slug + "-" + i, sku + "-" + i, "free").replace("By a file", words));
        }
        assertThat(rows.length()).isGreaterThan(5_000_000);
        try (var staff = signedIn(chromium.withoutJavaScript())) {
            staff.open("/staff/import");
            sends(staff, "goods.csv", rows.toString());
            staff.page().waitForURL(Pattern.compile(".*/staff/import/.*"));
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(() -> {
                        staff.page().reload();
                        assertThat(staff.page().locator("#progress [role=status]").textContent())
                                .contains("Done");
                    });
            assertThat(staff.page().locator("progress").getAttribute("max")).isEqualTo("5001");
            assertThat(staff.page().locator("tbody tr")).hasCount(100);
        }
    }

    private static ShopWindow signedIn(ShopWindow window) {
        window.open("/sign-in?to=/staff/products");
        window.page().locator("#email").fill("staff@emporium.example");
        window.page().locator("#password").fill("emporium");
        return window.press("Sign in");
    }

    private static void sends(ShopWindow staff, String name, String content) {
        staff.page()
                .locator("#file")
                .setInputFiles(
                        new FilePayload(
                                name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        staff.press("Send");
    }

    private String row(String slug, String sku, String price) {
        return "%s,Imported,By a file,Testwright,home,%s,%s,Only,%s\n"
                .formatted(slug, image, sku, price);
    }

    /** No test should find it in the shop. */
    private static void remove(String slug) {
        var staff = Visitor.staff();
        var there = staff.get("/api/products/" + slug);
        if (there.status() == 200) {
            staff.with("If-Match", there.header("ETag").orElseThrow())
                    .send("DELETE", "/api/products/" + there.text("/id"), null, java.util.Map.of())
                    .expect(204);
        }
    }
}
