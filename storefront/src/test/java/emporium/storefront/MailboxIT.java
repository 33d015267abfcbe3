package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.storefront.fake.FakeMailbox;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Forgotten passwords and addresses that are to be verified, in the browser. */
class MailboxIT extends StorefrontIT {

    private static final String RESET = "/reset-password?token=" + FakeMailbox.TOKEN;

    @Test
    void whoHasForgottenThePasswordAsksForALinkAndChoosesAnother() {
        var guest = browser();
        guest.open("/sign-in").is(200);
        assertThat(guest.page().select("main a").eachAttr("href")).contains("/forgot-password");

        guest.open("/forgot-password?lang=de")
                .submit("/forgot-password", Map.of("email", "ada@example.com"))
                .is(200);
        assertThat(guest.path()).isEqualTo("/forgot-password/sent");
        assertThat(mailbox.done).containsExactly("forgotten ada@example.com de");

        guest.open(RESET)
                .submit("/reset-password", Map.of("password", "a much better one"))
                .is(200);
        assertThat(guest.path()).isEqualTo("/sign-in");
        assertThat(mailbox.done).contains("reset a much better one");
    }

    @Test
    void theAnswerTellsNothingAboutTheAddress() {
        var one = browser().open("/forgot-password");
        one.submit("/forgot-password", Map.of("email", "ada@example.com"));
        var other = browser().open("/forgot-password");
        other.submit("/forgot-password", Map.of("email", "nobody@example.com"));

        assertThat(one.main()).isEqualTo(other.main()).doesNotContain("@");
    }

    @Test
    void aPasswordThatIsRefusedCanBeChosenAgainWithTheSameLink() {
        var guest = browser().open(RESET);
        guest.submit("/reset-password", Map.of("password", "short")).is(422);
        guest.submit("/reset-password", Map.of("password", "weak password")).is(422);
        guest.submit("/reset-password", Map.of("password", "a much better one")).is(200);

        assertThat(mailbox.done).containsExactly("reset a much better one");
    }

    @Test
    void aLinkThatIsNoGoodSaysSo() {
        var guest = browser().open("/reset-password?token=%3Cscript%3Ealert(1)%3C/script%3E");
        guest.submit("/reset-password", Map.of("password", "a much better one")).is(422);

        assertThat(guest.main()).contains("not good any more");
        assertThat(guest.page().select("main script")).isEmpty();
        assertThat(guest.header("Cache-Control")).contains("no-store");
        assertThat(guest.open("/verify-address?token=x").submit("/verify-address").is(422).main())
                .contains("not good any more");
    }

    @Test
    void anAddressIsVerifiedByAClickAndNotByLookingAtThePage() {
        var ada = signedIn("ada@example.com");
        assertThat(ada.open("/account").main()).contains("not told us yet");
        ada.submit("/account/verification").is(200);
        assertThat(mailbox.done).containsExactly("again en");

        ada.open("/verify-address?token=" + FakeMailbox.TOKEN).is(200);
        assertThat(mailbox.verified).isFalse();
        ada.submit("/verify-address").is(200);

        assertThat(mailbox.verified).isTrue();
        assertThat(ada.path()).isEqualTo("/account");
        assertThat(ada.main()).doesNotContain("not told us yet");
    }
}
