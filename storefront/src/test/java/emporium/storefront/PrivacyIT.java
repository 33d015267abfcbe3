package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.storefront.fake.FakePrivacy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One's own data: taken away, or forgotten, with a receipt. */
class PrivacyIT extends StorefrontIT {

    @Test
    void whoWantsToBeForgottenGetsAReceiptThatWorksWithoutAnAccount() {
        var ada = signedIn("ada@example.com");
        ada.open("/account/privacy").is(200).submit("/account/privacy/erasure").is(422);
        assertThat(privacy.erased).isEmpty();

        ada.submit("/account/privacy/erasure", Map.of("sure", "true")).is(200);

        assertThat(privacy.erased).hasSize(1);
        assertThat(ada.path()).isEqualTo("/erasures/" + FakePrivacy.RECEIPT);
        assertThat(ada.main()).contains("Not every part", "not yet");
        assertThat(ada.open("/account").path()).isEqualTo("/sign-in");
        privacy.complete = true;
        assertThat(browser().open("/erasures/" + FakePrivacy.RECEIPT).main())
                .contains("Every part of the shop has forgotten you");
        browser().open("/erasures/somebody-elses").is(404);
    }

    @Test
    void theLastAdminIsToldWhyNot() {
        privacy.lastAdmin = true;
        var staff = signedIn("staff@example.com");

        staff.open("/account/privacy").submit("/account/privacy/erasure", Map.of("sure", "true"));

        assertThat(staff.is(422).main()).contains("the only admin");
        assertThat(staff.open("/account").path()).isEqualTo("/account");
    }

    @Test
    void theExportIsAFileForItsOwnerOnly() {
        assertThat(browser().open("/account/privacy/export").path()).isEqualTo("/sign-in");

        var ada = signedIn("ada@example.com").open("/account/privacy/export").is(200);

        assertThat(ada.header("Content-Disposition")).contains("attachment", "emporium.json");
        assertThat(ada.header("Cache-Control")).contains("no-store");
        assertThat(ada.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void nobodyIsErasedFromAnotherSite() {
        var ada = signedIn("ada@example.com");

        ada.post("/account/privacy/erasure", Map.of("sure", "true")).is(403);

        assertThat(privacy.erased).isEmpty();
    }
}
