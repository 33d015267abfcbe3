package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterDeskIT extends StorefrontIT {

    private static final String DESK = "/staff/dead-letters";
    private static final String ONE = "payment-service.019aa1c4-9a10-7c3e-8f21-6d0a4b7c2e57";
    private static final String OTHER = "payment-service.019aa1c4-9a10-7c3e-8f21-6d0a4b7c2e58";

    @Test
    void staffSeesWhatWaitsAndWhoDoesNotAnswer() {
        deadLetters.add(ONE, "<script>no such place</script>");
        deadLetters.unavailable.add("catalog-service");
        var staff = signedIn("staff@example.com").open(DESK).is(200);
        assertThat(staff.main())
                .contains("order-placed.v1", "no such place", "catalog-service does not answer");
        assertThat(staff.page().select("main script")).isEmpty();
        assertThat(staff.page().select(".desks [aria-current]").text()).isEqualTo("Dead letters");
        staff.open(DESK + "/" + ONE).is(200);
        assertThat(staff.main()).contains("{\"name\":\"***\"}", "Waiting");
        staff.open(DESK + "/nobody").is(404);
        assertThat(staff.open(DESK + "?state=DISCARDED").main()).contains("There are none.");
    }

    @Test
    void oneIsReplayedOnce() {
        deadLetters.add(ONE, "no such place");
        var staff = signedIn("staff@example.com").open(DESK + "/" + ONE);
        var late = signedIn("staff@example.com").open(DESK + "/" + ONE);
        staff.submit(DESK + "/" + ONE + "/replay").is(200);
        assertThat(staff.path()).isEqualTo(DESK);
        assertThat(staff.page().select(".notice.good").text()).contains("Sent again.");
        assertThat(staff.main()).contains("There are none.");
        late.submit(DESK + "/" + ONE + "/replay").is(409);
        assertThat(late.page().select(".errors").text()).contains("already");
        assertThat(late.page().select("main form")).isEmpty();
    }

    @Test
    void manyAreReplayedAtOnce() {
        deadLetters.add(ONE, "no such place");
        deadLetters.add(OTHER, "no such place");
        var staff = signedIn("staff@example.com").open(DESK);
        assertThat(staff.page().select("[name=id]")).hasSize(2);
        staff.submit(DESK + "/replay", Map.of("id", ONE + "," + OTHER)).is(200);
        assertThat(deadLetters.letters.values()).noneMatch(letter -> letter.isOpen());
        deadLetters.add(OTHER, "no such place");
        staff.open(DESK).submit(DESK + "/replay", Map.of("id", ONE + "," + OTHER)).is(409);
        assertThat(deadLetters.letters.get(OTHER).isOpen()).isFalse();
    }

    @Test
    void isDiscardedWithAReasonOnly() {
        deadLetters.add(ONE, "no such place");
        var staff = signedIn("staff@example.com").open(DESK + "/" + ONE);
        staff.submit(DESK + "/" + ONE + "/discard", Map.of("because", " ")).is(422);
        assertThat(staff.page().select(".errors a").attr("href")).isEqualTo("#because");
        staff.submit(DESK + "/" + ONE + "/discard", Map.of("because", "a test order")).is(200);
        assertThat(deadLetters.letters.get(ONE).closedBecause()).isEqualTo("a test order");
        assertThat(staff.open(DESK + "/" + ONE).main()).contains("a test order", "Discarded");
    }
}
