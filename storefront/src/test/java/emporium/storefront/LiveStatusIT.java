package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveStatusIT extends StorefrontIT {

    @Test
    void aPageIsToldWhereItsOrderStandsUntilItsEnd() {
        var guest = browser();
        guest.open("/products/lamp").submit("/cart/items");
        guest.open("/checkout").submit("/checkout", delivery()).submit("/checkout/.*/payment");
        var events = guest.path() + "/events?after=0";

        guest.open(events).is(200);

        assertThat(guest.header("Content-Type")).startsWith("text/event-stream");
        assertThat(guest.page().text()).contains("event:end", "data:CONFIRMED");
        browser().open(events).is(404);
    }

    @Test
    void whatIsUnderWayIsWatchedAndWhatHasEndedIsNot() {
        orders.outcome = "RESERVED";
        var guest = browser();
        guest.open("/products/lamp").submit("/cart/items");
        guest.open("/checkout").submit("/checkout", delivery()).submit("/checkout/.*/payment");
        assertThat(guest.page().select("#status").attr("data-events")).contains("/events?after=1");

        guest.submit("/orders/.*/cancellation");
        assertThat(guest.page().select("#status").hasAttr("data-events")).isFalse();
        browser().open("/orders/" + UUID.randomUUID() + "/events?after=0").is(404);
    }

    @Test
    void suggestionsAreOptionsAndTextsStayTexts() {
        catalog.name = "\"><script>alert(1)</script>";
        var visitor = browser().open("/suggestions?q=la").is(200);
        assertThat(visitor.page().select("option").attr("value")).isEqualTo(catalog.name);
        assertThat(visitor.page().select("script")).isEmpty();

        catalog.catalogAway = true;
        assertThat(visitor.open("/suggestions?q=la").is(200).page().select("option")).isEmpty();
    }
}
