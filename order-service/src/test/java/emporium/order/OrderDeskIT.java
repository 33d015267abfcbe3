package emporium.order;

import static emporium.order.ShopClient.expect;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.contract.OpenApiContract;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the staff sees of all orders. */
class OrderDeskIT extends ShopIT {

    private static final OpenApiContract CONTRACT = Contracts.openApi("order-service");

    private final String email = "Desk-" + UUID.randomUUID() + "@example.com";

    @Test
    void anOrderIsFoundByItsNumberItsIdAndItsCustomer() {
        var first = buys();
        var second = buys();
        var number = show(first).path("number").asString();

        assertThat(found("q=" + first)).containsExactly(first);
        assertThat(found("q=" + first.toUpperCase(Locale.ROOT))).containsExactly(first);
        assertThat(found("q=" + number)).containsExactly(first);
        assertThat(found("q=%20" + number.toLowerCase(Locale.ROOT))).containsExactly(first);
        assertThat(found("q=" + email.toLowerCase(Locale.ROOT))).containsExactly(second, first);
        assertThat(found("q=nobody@example.com")).isEmpty();
        assertThat(found("q=" + email + "&status=REJECTED")).isEmpty();
    }

    @Test
    void ordersAreFoundByTimeAndPaged() {
        var first = buys();
        var second = buys();
        var placed = Instant.parse(show(second).path("createdAt").asString());

        assertThat(found("q=" + email + "&from=" + placed)).containsExactly(second);
        assertThat(found("q=" + email + "&before=" + placed)).containsExactly(first);
        assertThat(found("q=" + email + "&from=" + placed.plus(1, ChronoUnit.HOURS))).isEmpty();

        var page = expect(200, staff().get("/api/admin/orders?size=1&q=" + email));
        CONTRACT.assertValidResponse("get", "/api/admin/orders", 200, page.body());
        assertThat(ids(page.json())).containsExactly(second);
        assertThat(found("size=1&q=" + email + "&after=" + page.text("next")))
                .containsExactly(first);
        expect(400, staff().get("/api/admin/orders?from=yesterday"));
    }

    @Test
    void theStaffCancelsWhatHasNotBeenShipped() {
        var order = buys();
        soon(() -> show(order).path("paid").asBoolean());
        var path = "/api/admin/orders/" + order + "/cancellation";

        var cancelled = expect(200, staff().post(path, ""));

        CONTRACT.assertValidResponse(
                "post", "/api/admin/orders/{id}/cancellation", 200, cancelled.body());
        assertThat(cancelled.text("reason")).isEqualTo("cancelled-by-staff");
        expect(200, staff().post(path, ""));
        expect(404, staff().post(path.replace(order, UUID.randomUUID().toString()), ""));
        assertThat(show(order).path("customer").path("email").asString()).isEqualTo(email);
    }

    @Test
    void theSummaryAddsUpTheDays() {
        var order = buys();
        soon(() -> show(order).path("paid").asBoolean());
        var total = cents(show(order).path("total"));
        var refund =
                "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"reason\":\"scratch\"}";
        expect(
                202,
                staff().post(
                                "/api/admin/orders/" + order + "/refund",
                                refund,
                                UUID.randomUUID().toString()));
        soon(() -> show(order).path("refunded").path("amount").asString().equals("1.00"));
        wasPlaced("30 days", order);

        var answer = expect(200, staff().get("/api/admin/orders/summary?days=40&zone=Asia/Tokyo"));

        CONTRACT.assertValidResponse("get", "/api/admin/orders/summary", 200, answer.body());
        assertThat(answer.json().path("days")).hasSize(40);
        var day = answer.json().path("days").get(39 - 30);
        assertThat(day.path("orders").toString()).isEqualTo("{\"CONFIRMED\":1}");
        assertThat(revenue(day)).isEqualTo(total - 100);
        expect(400, staff().get("/api/admin/orders/summary?zone=Nowhere"));
        expect(400, staff().get("/api/admin/orders/summary?days=0"));
    }

    @Test
    void whatDoesNotGetOnIsStuck() {
        others.stockIsAway();
        var order = guest().buys("MUG", "tok_ok");
        assertThat(stuck()).doesNotContain(order);

        wasPlaced("10 minutes", order);

        assertThat(stuck()).contains(order);
        losesPatience(order);
        soon(() -> !stuck().contains(order));
    }

    private String buys() {
        var guest = guest().puts("LAMP", 1);
        var quote = expect(201, guest.asksForQuote("DE", "10115", email)).text("id");
        return expect(202, guest.orders(quote, "tok_ok", UUID.randomUUID().toString())).text("id");
    }

    /** So long ago that no other test's orders are there. */
    private void wasPlaced(String ago, String order) {
        jdbc.sql(
                        """
                        update orders set placed_at = now() - cast(:ago as interval)
                        where id = cast(:id as uuid)
                        """)
                .param("ago", ago)
                .param("id", order)
                .update();
    }

    private ShopClient staff() {
        return signedIn(TestTokens.staff());
    }

    private JsonNode show(String order) {
        return expect(200, staff().get("/api/admin/orders/" + order)).json();
    }

    private List<String> found(String query) {
        return ids(expect(200, staff().get("/api/admin/orders?" + query)).json());
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").valueStream().map(o -> o.path("id").asString()).toList();
    }

    private List<String> stuck() {
        var summary = expect(200, staff().get("/api/admin/orders/summary?days=1")).json();
        return summary.path("stuck")
                .path("orders")
                .valueStream()
                .map(o -> o.path("id").asString())
                .toList();
    }

    private static long revenue(JsonNode day) {
        return day.path("revenue").valueStream().mapToLong(OrderDeskIT::cents).sum();
    }

    private static long cents(JsonNode money) {
        return new BigDecimal(money.path("amount").asString()).movePointRight(2).longValueExact();
    }
}
