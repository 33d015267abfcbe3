package emporium.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shop as people use it: with a mouse or the keyboard, on a phone, with scripts or without. */
class BrowserIT extends WithChromium {

    private final String sku = Assortment.sku();

    @BeforeEach
    void stock() {
        Visitor.staff().stocks(sku, 20);
    }

    @Test
    void aGuestFindsBuysAndSeesTheStatusChangeByItself() {
        try (var guest = chromium.desktop()) {
            guest.open("/");
            guest.page().locator("#search").pressSequentially("lam");
            assertThat(guest.page().locator("#suggestions option")).not().hasCount(0);
            guest.page().locator("#search").press("Enter");
            assertThat(guest.page().locator(".card").first()).isVisible();

            guest.puts(sku).says("Gu Est", true).pays("SLOW");
            guest.page().waitForURL(Pattern.compile(".*/orders/.*"));
            guest.page().evaluate("window.stillTheSamePage = true");

            guest.seesStatus("Confirmed");
            assertThat(guest.page().locator("#to-cart .count")).hasCount(0);
            assertThat(guest.page().evaluate("window.stillTheSamePage")).isEqualTo(true);
            guest.hasNothingToComplain();
        }
    }

    @Test
    void aGuestBuysOnAPhoneWithoutJavaScript() {
        try (var guest = chromium.withoutJavaScript()) {
            guest.puts(sku);
            guest.field("Quantity").fill("2");
            guest.press("Change");
            assertThat(guest.page().locator("#to-cart .count")).hasText("2");

            guest.says("Gu Est", true).pays("OK").reloadsUntil("Confirmed");
        }
    }

    @Test
    void aMemberBuysOnAPhoneAndReviewsIt() {
        try (var member = chromium.phone()) {
            member.signsUp("Ada Lovelace");
            member.puts(sku).says("Ada Lovelace", false).pays("OK").seesStatus("Confirmed");
            assertThat(member.open("/orders").page().locator(".badge")).hasText("Confirmed");

            var product = bought();
            writesReview(member, product);

            assertThat(member.page().locator(".review").first()).containsText("Ada L.");
            member.hasNothingToComplain();
        }
    }

    @Test
    void aDeclinedCardIsSaidAndTheCartIsStillThere() {
        try (var guest = chromium.phone()) {
            guest.puts(sku).says("Gu Est", true).pays("DECLINED").seesStatus("Not possible");
            assertThat(guest.page().locator("#status")).containsText("declined the card");
            guest.page().getByText("Back to the cart").click();
            assertThat(guest.page().locator(".line")).hasCount(1);
        }
    }

    @Test
    void whatIsGoneMeanwhileIsNamedAndThenSoldOut() {
        try (var guest = chromium.desktop()) {
            guest.puts(sku).says("Gu Est", true);
            Visitor.staff().stocks(sku, 0);
            guest.pays("OK").seesStatus("Not possible");
            assertThat(guest.page().locator("#status")).containsText(sku);

            guest.open("/products/" + bought() + "?sku=" + sku);
            assertThat(guest.page().locator(".stock")).hasText("Sold out");
            assertThat(guest.page().locator("form.buy")).hasCount(0);
        }
    }

    @Test
    void aChangedQuantityShowsAtOnce() {
        try (var guest = chromium.desktop()) {
            guest.puts(sku);
            var quantity = guest.field("Quantity");
            quantity.fill("3");
            quantity.press("Tab");
            assertThat(guest.page().locator("#to-cart .count")).hasText("3");
            guest.press("Remove");
            assertThat(guest.page().locator(".empty")).isVisible();
            guest.hasNothingToComplain();
        }
    }

    @Test
    void everythingGoesByKeyboardAlone() {
        try (var guest = chromium.desktop()) {
            guest.open("/products/" + bought() + "?sku=" + sku);
            guest.page().keyboard().press("Tab");
            assertThat(guest.page().locator(".skip")).isFocused();
            enter(guest.page(), "form.buy button");
            enter(guest.page(), "a[href='/checkout']");
            type(guest.page(), "#email", "keyboard@emporium.example");
            type(guest.page(), "[id='address.name']", "Key Board");
            type(guest.page(), "[id='address.line1']", "Street 1");
            type(guest.page(), "[id='address.postalCode']", "10117");
            type(guest.page(), "[id='address.city']", "Berlin");
            type(guest.page(), "[id='address.country']", "Germany");
            enter(guest.page(), "main form button[type=submit]");
            tabTo(guest.page(), "input[name=card]");
            enter(guest.page(), "form[action$='/payment'] button");
            guest.seesStatus("Confirmed");
        }
    }

    private void writesReview(ShopWindow member, String product) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> member.page().navigate("/products/" + product + "/review").ok());
        member.isAccessible().page().locator("input[name=rating][value='4']").check();
        member.page().locator("#title").fill("Good");
        member.page().locator("#text").fill("It does what it says.");
        member.press("Publish");
        assertThat(member.page().locator(".notice")).containsText("Thank you");
        member.isAccessible();
    }

    private String bought() {
        return Assortment.productOf(sku);
    }

    private static void enter(Page page, String target) {
        tabTo(page, target);
        page.keyboard().press("Enter");
    }

    private static void type(Page page, String target, String text) {
        page.waitForSelector(target);
        tabTo(page, target);
        page.keyboard().type(text);
    }

    private static void tabTo(Page page, String target) {
        page.waitForSelector(target);
        for (var tabs = 0; tabs < 80; tabs++) {
            if ((boolean) page.evaluate("t => document.activeElement.matches(t)", target)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(target + " cannot be reached by Tab");
    }
}
