package emporium.order;

import static emporium.order.ShopClient.expect;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.contract.OpenApiContract;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the staff sees of the messages about an order. */
class OrderMessagesIT extends ShopIT {

    private static final OpenApiContract CONTRACT = Contracts.openApi("order-service");

    @Test
    void everyMessageIsToldWithItsIdAndTheOnesThatAreRepeatedToo() {
        var order = guest().buys("LAMP", "tok_ok");
        soon(() -> show(order).path("paid").asBoolean());
        soon(() -> messages(order).size() >= 10);

        var types = messages(order).valueStream().map(m -> m.path("type").asString()).toList();
        assertThat(types)
                .containsSubsequence(
                        "order-placed.v1",
                        "reserve-stock.v1",
                        "stock-reserved.v1",
                        "authorize-payment.v1",
                        "payment-authorized.v1",
                        "commit-stock.v1",
                        "stock-committed.v1",
                        "order-confirmed.v1",
                        "capture-payment.v1",
                        "payment-captured.v1");
        var heard = messages(order).valueStream().filter(m -> !m.path("sent").asBoolean()).toList();
        assertThat(heard)
                .extracting(m -> m.path("type").asString())
                .containsExactly(
                        "stock-reserved.v1",
                        "payment-authorized.v1",
                        "stock-committed.v1",
                        "payment-captured.v1");
        assertThat(messages(order).valueStream().map(m -> m.path("id").asString()).collect(toSet()))
                .hasSize(types.size());
        expect(404, staff().get("/api/admin/orders/" + UUID.randomUUID() + "/messages"));
    }

    @Test
    void aRepetitionIsAMessageOfItsOwn() {
        var order = guest().buys("LAMP", "tok_ok");
        soon(() -> show(order).path("paid").asBoolean());
        expect(200, staff().post("/api/admin/orders/" + order + "/cancellation", ""));
        soon(() -> show(order).path("awaits").isEmpty());

        forgetsThatStockIsReleased(order);

        soon(() -> types(order).stream().filter("release-stock.v1"::equals).count() > 1);
    }

    /** As if the answer had been lost: it is asked for again. */
    private void forgetsThatStockIsReleased(String order) {
        jdbc.sql(
                        """
                        update orders set awaits = 'STOCK_RELEASED', due_at = now()
                        where id = cast(:id as uuid)
                        """)
                .param("id", order)
                .update();
    }

    private ShopClient staff() {
        return signedIn(TestTokens.staff());
    }

    private JsonNode show(String order) {
        return expect(200, staff().get("/api/admin/orders/" + order)).json();
    }

    private JsonNode messages(String order) {
        var answer = expect(200, staff().get("/api/admin/orders/" + order + "/messages"));
        CONTRACT.assertValidResponse("get", "/api/admin/orders/{id}/messages", 200, answer.body());
        return answer.json();
    }

    private List<String> types(String order) {
        return messages(order).valueStream().map(m -> m.path("type").asString()).toList();
    }
}
