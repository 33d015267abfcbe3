package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Passkeys as far as a browser without JavaScript gets, and what the script is answered. */
class PasskeyIT extends StorefrontIT {

    private static final String NEW = "/account/passkeys/new";

    @Test
    void aPasskeyIsAddedListedAndRemoved() {
        mailbox.verified = true;
        var ada = signedIn("ada@example.com").open(NEW).is(200);

        var options = script(ada, "/account/passkeys/options", "password", "the right password");
        assertThat(options.is(200).body()).isEqualTo("{\"challenge\":\"YWRk\"}");
        assertThat(options.header("Cache-Control")).contains("no-store");
        assertThat(passkeys.asked).containsExactly("add https://shop.example");

        ada.open(NEW)
                .submit("/account/passkeys", Map.of("name", "<b>My phone", "credential", "{}"))
                .is(200);
        assertThat(ada.path()).isEqualTo("/account");
        assertThat(ada.main()).contains("<b>My phone", "Added on", "Not used yet");

        ada.submit("/account/passkeys/.*/removal").is(200);
        assertThat(ada.main()).doesNotContain("My phone");
        assertThat(passkeys.kept).isEmpty();
    }

    @Test
    void theScriptIsToldInWordsWhatIsWrong() {
        mailbox.verified = true;
        var ada = signedIn("ada@example.com").open(NEW);
        assertThat(script(ada, "/account/passkeys/options", "password", "wrong").is(422).body())
                .contains("This is not your password");
        assertThat(script(ada.open(NEW), "/account/passkeys/options", "name", " ").is(422).body())
                .contains("Give the passkey a name");
        passkeys.unverified = true;
        assertThat(script(ada.open(NEW + "?lang=de"), "/account/passkeys/options").is(422).body())
                .contains("Bestätigen Sie zuerst Ihre E-Mail-Adresse");
    }

    @Test
    void whatIsNoPasskeyIsSaidOnThePage() {
        mailbox.verified = true;
        var ada = signedIn("ada@example.com").open(NEW);

        ada.submit("/account/passkeys", Map.of("name", "Phone", "credential", "")).is(422);

        assertThat(ada.main()).contains("That did not work");
        assertThat(ada.page().select("#name").val()).isEqualTo("Phone");
    }

    @Test
    void withoutAVerifiedAddressThePageSaysWhatToDo() {
        var ada = signedIn("ada@example.com").open(NEW).is(200);

        assertThat(ada.main()).contains("Verify your e-mail address first");
        assertThat(ada.page().select("main form")).isEmpty();
    }

    @Test
    void theAccountIsShownThoughPasskeysAreAway() {
        passkeys.away = true;
        assertThat(signedIn("ada@example.com").open("/account").is(200).main())
                .contains("cannot be shown at the moment", "Addresses");
    }

    @Test
    void signingInLeadsBackAndBringsTheCartAlong() {
        var guest = browser();
        guest.open("/products/lamp").submit("/cart/items");
        guest.open("/sign-in?to=%2Faccount").is(200);
        assertThat(guest.page().select("form[data-passkey]").hasAttr("hidden")).isTrue();

        var options = script(guest, "/sign-in/passkey/options");
        assertThat(options.is(200).body()).isEqualTo("{\"challenge\":\"c2lnbg\"}");

        guest.open("/sign-in?to=%2Faccount")
                .submit("/sign-in/passkey", Map.of("credential", "passkey of ada@example.com"))
                .is(200);
        assertThat(guest.path()).isEqualTo("/account");
        assertThat(guest.main()).contains("ada@example.com");
        assertThat(guest.open("/cart").main()).contains("€89.00");
    }

    @Test
    void aPasskeyOfNobodyIsSaidBesideThePassword() {
        var guest = browser().open("/sign-in");

        guest.submit("/sign-in/passkey", Map.of("credential", "{}")).is(422);

        assertThat(guest.main()).contains("That did not work");
        assertThat(guest.page().select("#password")).hasSize(1);
        assertThat(guest.open("/account").path()).isEqualTo("/sign-in");
    }

    @Test
    void leadsNowhereElseAndTakesTheFormsToken() {
        var guest = browser().open("/sign-in");
        guest.submit(
                "/sign-in/passkey",
                Map.of("credential", "passkey of eve@example.com", "to", "//evil.example"));
        assertThat(guest.path()).isEqualTo("/");

        var forged = browser();
        forged.post("/sign-in/passkey", Map.of("credential", "passkey of eve@example.com")).is(403);
        forged.post("/sign-in/passkey/options", Map.of("origin", "https://shop.example")).is(403);
    }

    @Test
    void whereNoPasskeyIsPossibleTheScriptIsToldSo() {
        var guest = browser().open("/sign-in");
        var values = Map.of("origin", "http://127.0.0.1:8080", "_csrf", token(guest));

        assertThat(guest.post("/sign-in/passkey/options", values).is(422).body())
                .contains("message");
    }

    /** What the script would send. */
    private static Browser script(Browser browser, String path, String... changes) {
        var values = new HashMap<String, String>();
        values.put("_csrf", token(browser));
        values.put("origin", "https://shop.example");
        values.put("name", "Phone");
        for (var i = 0; i < changes.length; i += 2) {
            values.put(changes[i], changes[i + 1]);
        }
        return browser.post(path, values);
    }

    private static String token(Browser browser) {
        return browser.page().select("[name=_csrf]").attr("value");
    }
}
