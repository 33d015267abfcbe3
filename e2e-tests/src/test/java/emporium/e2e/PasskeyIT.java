package emporium.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A passkey from the account's page to the sign-in, with an authenticator that Chromium plays. */
class PasskeyIT extends WithChromium {

    private static final String PASSWORD = "a long enough password";

    private final String email = "shopper-" + UUID.randomUUID() + "@emporium.example";

    @Test
    void aPasskeyIsAddedSignsInAndIsRemoved() {
        try (var ada = chromium.desktop()) {
            var authenticator = authenticator(ada);
            hasAnAccount(ada);
            ada.open("/account/passkeys/new").isAccessible();
            fill(ada, "the wrong password");
            assertThat(ada.page().getByRole(AriaRole.ALERT)).containsText("not your password");
            ada.isAccessible();
            fill(ada, PASSWORD);
            ada.isHere("/account").isAccessible();
            assertThat(passkeys(ada)).containsText("My laptop");
            assertThat(passkeys(ada)).containsText("Not used yet");

            signsOut(ada);
            ada.open("/sign-in?to=/account").isAccessible().press("Sign in with a passkey");
            ada.isHere("/account");
            assertThat(ada.page().locator("#me")).hasText("Ada Lovelace");
            assertThat(passkeys(ada)).containsText("Last used");

            passkeys(ada).getByRole(AriaRole.BUTTON).click();
            assertThat(passkeys(ada)).not().containsText("My laptop");
            signsOut(ada);
            ada.open("/sign-in").press("Sign in with a passkey");
            assertThat(ada.page().getByRole(AriaRole.ALERT)).containsText("did not work");
            ada.isAccessible();
            authenticator.send("WebAuthn.disable");
            ada.hasNothingToComplain();
        }
    }

    @Test
    void whoCannotHaveOneIsNotOfferedAny() {
        try (var shopper = chromium.withoutJavaScript()) {
            shopper.open("/sign-in");
            assertThat(shopper.page().locator("form[data-passkey]")).isHidden();
        }
    }

    /** One that is built into the device, and whose owner always agrees. */
    private static CDPSession authenticator(ShopWindow window) {
        var page = window.page();
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", wanted);
        return session;
    }

    private void hasAnAccount(ShopWindow shopper) {
        shopper.open("/sign-up");
        shopper.page().locator("#name").fill("Ada Lovelace");
        shopper.page().locator("#email").fill(email);
        shopper.page().locator("#password").fill(PASSWORD);
        shopper.press("Create an account").isHere("/");
        shopper.open(new Mailbox(email).linkIn("verify-address"));
        shopper.press("Yes, this is my address").isHere("/account");
    }

    private static void fill(ShopWindow shopper, String password) {
        shopper.page().locator("#name").fill("My laptop");
        shopper.page().locator("#password").fill(password);
        shopper.press("Add a passkey");
    }

    private static void signsOut(ShopWindow shopper) {
        shopper.open("/account").press("Sign out").isHere("/");
    }

    private static Locator passkeys(ShopWindow shopper) {
        return shopper.page().locator("section[aria-labelledby=passkeys]");
    }
}
