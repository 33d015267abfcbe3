package emporium.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An account from its verified address to its receipt of having been forgotten. */
class AccountIT extends WithChromium {

    private static final String NEW = "an even longer password";

    private final String email = "shopper-" + UUID.randomUUID() + "@emporium.example";
    private final Mailbox mailbox = new Mailbox(email);

    @Test
    void aForgottenPasswordIsReplacedByALinkInAMail() {
        try (var shopper = chromium.desktop();
                var phone = chromium.withoutJavaScript()) {
            signsUp(shopper);
            signsIn(phone, "a long enough password");
            phone.open("/sign-in");
            phone.page().getByText("Forgotten your password?").click();
            phone.isHere("/forgot-password");
            phone.page().locator("#email").fill(email);
            phone.press("Send the link");

            var link = mailbox.linkIn("reset-password");
            phone.open(link);
            phone.page().locator("#password").fill(NEW);
            phone.press("Change the password");
            phone.isHere("/sign-in");

            // every session has ended, the other one's too
            await().atMost(Duration.ofSeconds(30)).until(() -> isSignedOut(shopper));
            signsIn(phone, NEW);
            phone.open("/account");
            phone.isHere("/account");
            phone.open(link);
            phone.page().locator("#password").fill("yet another password");
            phone.press("Change the password");
            assertThat(phone.page().getByRole(AriaRole.ALERT)).containsText("not good any more");
            assertThat(mailbox.count("password-changed")).isEqualTo(1);
            shopper.hasNothingToComplain();
        }
    }

    @Test
    void anAddressIsVerifiedByALinkInAMail() {
        try (var shopper = chromium.phone()) {
            signsUp(shopper);
            shopper.open("/account").isAccessible();
            assertThat(main(shopper)).containsText("not told us yet");

            shopper.open(mailbox.linkIn("verify-address")).isAccessible();
            shopper.press("Yes, this is my address");

            shopper.isHere("/account");
            assertThat(main(shopper)).not().containsText("not told us yet");
            shopper.hasNothingToComplain();
        }
    }

    @Test
    void aProductIsSavedForLaterWithoutJavaScript() {
        try (var shopper = chromium.withoutJavaScript()) {
            signsUp(shopper);
            shopper.open("/products");
            var name = shopper.page().locator(".card h3 a").first().textContent();
            shopper.page().locator(".card h3 a").first().click();
            shopper.press("Save for later");

            shopper.open("/account/wishlist");
            assertThat(main(shopper)).containsText(name);
            shopper.press("Remove from the wish list");
            assertThat(main(shopper)).containsText("Nothing here yet");
        }
    }

    @Test
    void somebodyTakesTheirDataAwayAndIsForgottenByEverybody() throws Exception {
        try (var shopper = chromium.desktop()) {
            var sku = Assortment.sku();
            Visitor.staff().stocks(sku, 5);
            signsUp(shopper);
            shopper.puts(sku).says("Ada Lovelace", false).pays("DECLINED");
            shopper.seesStatus("Not possible");

            shopper.open("/account/privacy").isAccessible();
            var file =
                    shopper.page()
                            .waitForDownload(
                                    () -> shopper.page().getByText("Download your data").click());
            var data = new JsonMapper().readTree(Files.readString(file.path()));
            assertThat(data.at("/account/email").asString()).isEqualTo(email);
            assertThat(data.at("/services/order-service/orders/0/shippingAddress/name").asString())
                    .isEqualTo("Ada Lovelace");
            assertThat(data.at("/services/payment-service/payments")).hasSize(1);
            assertThat(data.at("/services/notification-service/mails").toString()).contains(email);

            shopper.page().getByLabel("Yes, erase my account").check();
            shopper.press("Erase my account");

            shopper.page().waitForURL(Pattern.compile(".*/erasures/.*"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        shopper.page().reload();
                        return shopper.page().getByText("has forgotten you.").count() > 0
                                && main(shopper).textContent().contains("Every part");
                    });
            shopper.isAccessible();
            shopper.open("/account").isHere("/sign-in");
            shopper.hasNothingToComplain();
        }
        Visitor.anonymous()
                .send(
                        "POST",
                        "/oauth2/token",
                        "grant_type=urn:emporium:grant:password&client_id=emporium-cli&username="
                                + email
                                + "&password=a+long+enough+password",
                        Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .expect(400);
    }

    private void signsUp(ShopWindow shopper) {
        shopper.open("/sign-up");
        shopper.page().locator("#name").fill("Ada Lovelace");
        shopper.page().locator("#email").fill(email);
        shopper.page().locator("#password").fill("a long enough password");
        shopper.press("Create an account");
        shopper.isHere("/");
    }

    private void signsIn(ShopWindow shopper, String password) {
        shopper.open("/sign-in");
        shopper.page().locator("#email").fill(email);
        shopper.page().locator("#password").fill(password);
        shopper.press("Sign in");
        shopper.isHere("/");
    }

    private static boolean isSignedOut(ShopWindow shopper) {
        return shopper.open("/account").page().url().contains("/sign-in");
    }

    private static com.microsoft.playwright.Locator main(ShopWindow shopper) {
        return shopper.page().getByRole(AriaRole.MAIN, new Page.GetByRoleOptions());
    }
}
