package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What cannot be taken waits at the desk: until the cause is mended, or it is let be. */
class DeadLetterIT {

    private static final String DESK = "/api/admin/dead-letters";

    /** As many as a shelf takes: nothing can be put back on it. */
    private static final int FULL = 1_000_000_000;

    private final Platform platform = Platform.running();
    private final String sku = Assortment.sku();
    private final Staff staff = Visitor.staff();

    @AfterEach
    void leaveNothingBehind() {
        staff.stocks(sku, 100);
        letters("").forEach(letter -> replay(id(letter)));
    }

    @Test
    void goodsOfACancelledOrderComeBackOnceAfterTheShelfIsMended() {
        staff.stocks(sku, 100);
        var shopper = Visitor.newShopper().puts(sku, 3);
        var order = shopper.checksOut("tok_ok");
        shopper.seesStatus(order, "CONFIRMED");
        // a slip of somebody who counts
        staff.stocks(sku, FULL);

        shopper.post("/api/orders/" + order + "/cancellation", "{}").expect(200);

        var letter = awaitLetter(order);
        assertThat(letter.path("service").asString()).isEqualTo("inventory-service");
        assertThat(letter.path("type").asString()).isEqualTo("release-stock.v1");
        assertThat(letter.path("reason").asString()).contains(sku + " in berlin");
        var shown = staff.get(DESK + "/" + id(letter)).expect(200).body();
        assertThat(shown.path("body").asString()).contains(order);

        staff.stocks(sku, 50);
        assertThat(replay(id(letter)).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> staff.stock(sku), stock -> stock.onHand() == 53);

        assertThat(replay(id(letter)).status()).isEqualTo(409);
        // what the order asked again meanwhile failed as well, and is old news now
        letters(order).forEach(again -> replay(id(again)));
        await().atMost(Duration.ofSeconds(30)).until(() -> letters(order).isEmpty());
        assertThat(staff.stock(sku)).isEqualTo(new Staff.Stock(53, 0));
        awaitAudited("/" + id(letter) + "/replay", 200);
        shopper.seesStatus(order, "CANCELLED");
    }

    @Test
    void whatCanNeverBeRightIsDiscardedFromAShell() {
        assumeTrue(platform.isOurs());
        var order = UUID.randomUUID().toString();
        new Events(platform, "inventory.commands")
                .say(
                        "reserve-stock.v1",
                        order,
                        """
                        {"orderId":"%s","country":"DE","expiresAt":"2036-01-01T00:00:00Z",
                         "lines":[{"sku":"%s","quantity":0}]}
                        """
                                .formatted(order, sku));
        var id = id(awaitLetter(order));
        assertThat(platform.shop("dead-letters")).contains(id, "a quantity is 1 to");

        assertThat(platform.shop("dead-letters", "discard", id, "--reason", "nobody wants none"))
                .contains("discarded");

        assertThat(letters(order)).isEmpty();
        assertThat(platform.shop("dead-letters", "--state", "DISCARDED"))
                .contains(id, "nobody wants none");
        awaitAudited("/" + id + "/discard", 200);
    }

    @Test
    void isForStaff() {
        var shopper = Visitor.newShopper();
        var one = DESK + "/payment-service." + UUID.randomUUID();
        Visitor.anonymous().get(DESK).expect(401);
        shopper.get(DESK).expect(403);
        shopper.get(one).expect(403);
        shopper.post(one + "/replay", "{}").expect(403);
        shopper.post(one + "/discard", "{\"reason\":\"x\"}").expect(403);
        staff.get(one).expect(404);
        staff.post(one + "/replay", "{}").expect(404);
    }

    private JsonNode awaitLetter(String key) {
        return await("a dead letter about " + key)
                .atMost(Duration.ofSeconds(60))
                .until(() -> letters(key), found -> !found.isEmpty())
                .getFirst();
    }

    private List<JsonNode> letters(String key) {
        var desk = staff.get(DESK).expect(200).body();
        assertThat(desk.path("unavailable")).isEmpty();
        return desk.path("items")
                .valueStream()
                .filter(letter -> key.isEmpty() || letter.path("key").asString().equals(key))
                .toList();
    }

    private Answer replay(String id) {
        return staff.post(DESK + "/" + id + "/replay", "{}", Map.of());
    }

    private void awaitAudited(String path, int status) {
        await("the audit log tells of " + path)
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        staff.get("/api/admin/audit?path=" + DESK)
                                .expect(200)
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(line -> line.path("path").asString().endsWith(path))
                                .anyMatch(line -> line.path("status").asInt() == status));
    }

    private static String id(JsonNode letter) {
        return letter.path("id").asString();
    }
}
