package emporium.order;

import static emporium.order.ShopClient.expect;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goods on their way back; every answer arrives twice. */
class ReturnIT extends ShopIT {

    private static final String PARCEL = "{\"carrier\":\"DHL\",\"trackingNumber\":\"4711\"}";

    private ShopClient ada;
    private ShopClient staff;

    @BeforeEach
    void people() {
        ada = guest();
        staff = signedIn(TestTokens.staff());
    }

    @Test
    void isAskedForReceivedRefundedAndRestocked() {
        var order = delivered("MUG", 3);
        var shown = ada.get("/api/orders/" + order);
        var key = key();
        var asked = expect(201, ada.post(returns(order), lines("MUG", 2), key));
        assertThat(ada.post(returns(order), lines("MUG", 2), key).body()).isEqualTo(asked.body());
        expect(422, ada.post(returns(order), lines("MUG", 1), key));
        expect(422, ada.post(returns(order), lines("MUG", 2), key()));

        var listed = expect(200, staff.get("/api/admin/returns?status=REQUESTED"));
        Contracts.openApi("order-service")
                .assertValidResponse("get", "/api/admin/returns", 200, listed.body());
        assertThat(listed.body()).contains(asked.text("id"));
        var received = expect(200, staff.post(receipt(asked), decision("MUG", 2, "berlin")));
        Contracts.openApi("order-service")
                .assertValidResponse(
                        "post", "/api/admin/returns/{id}/receipt", 200, received.body());
        expect(200, staff.post(receipt(asked), decision("MUG", 2, "berlin")));
        expect(409, staff.post(receipt(asked), decision("MUG", 1, null)));

        soon(() -> status(order).equals("REFUNDED"));
        soon(() -> restock(asked).equals("DONE"));
        var goods = minor(shown, "subtotal");
        var taxed = goods + minor(shown, "shipping");
        var tax = Math.round(1.0 * minor(shown, "tax") * goods / taxed);
        assertThat(minor(received, "refund")).isEqualTo(Math.round((goods + tax) * 2 / 3.0));
        assertThat(ada.get("/api/orders/" + order).amount("refunded"))
                .isEqualTo(received.amount("refund"));
        assertThat(count(order, "refund-payment.v1")).isEqualTo(1);
        assertThat(count(order, "restock-stock.v1")).isEqualTo(1);
        assertThat(timeline(order))
                .contains(
                        "A return was asked for: 2 pieces.",
                        "A return has arrived: 2 of 2 pieces are accepted.");
        var left = expect(200, ada.get(returns(order)));
        Contracts.openApi("order-service")
                .assertValidResponse("get", "/api/orders/{id}/returns", 200, left.body());
        assertThat(left.json().at("/returnable/0/quantity").asInt()).isEqualTo(1);
        assertThat(left.body()).doesNotContain("restock");
    }

    @Test
    void isOnlyForWhatWasDeliveredAndInTime() {
        var order = ada.buys("MUG", "tok_ok");
        soon(() -> ada.get("/api/orders/" + order).json().get("paid").asBoolean());
        expect(409, ada.post(returns(order), lines("MUG", 1), key()));
        assertThat(expect(200, ada.get(returns(order))).json().has("until")).isFalse();

        expect(200, staff.post("/api/admin/orders/" + order + "/shipment", PARCEL));
        expect(200, staff.post("/api/admin/orders/" + order + "/delivery", ""));
        expect(422, ada.post(returns(order), lines("LAMP", 1), key()));
        expect(400, ada.post(returns(order), lines("MUG", 0), key()));
        expect(400, ada.post(returns(order), lines("MUG", 1)));
        var stranger = guest();
        stranger.get("/api/cart");
        expect(404, stranger.post(returns(order), lines("MUG", 1), key()));

        jdbc.sql(
                        """
                        update order_timeline set at = at - interval '31 days'
                        where order_id = cast(:id as uuid)
                        """)
                .param("id", order)
                .update();
        var late = expect(409, ada.post(returns(order), lines("MUG", 1), key()));
        assertThat(late.text("type")).endsWith("return-too-late");
        assertThat(ada.get(returns(order)).json().get("returnable")).isEmpty();
    }

    @Test
    void isPaidNothingForWhatIsRefusedAndSaysWhereNothingFits() {
        var order = delivered("MUG", 2);
        var refused = expect(201, ada.post(returns(order), lines("MUG", 1), key()));
        expect(422, staff.post(receipt(refused), decision("MUG", 2, null)));
        var closed = expect(200, staff.post(receipt(refused), decision("MUG", 0, null)));
        assertThat(closed.text("status")).isEqualTo("CLOSED");

        var second = expect(201, ada.post(returns(order), lines("MUG", 2), key()));
        expect(200, staff.post(receipt(second), decision("MUG", 2, "nowhere")));
        soon(() -> restock(second).equals("REFUSED"));
        assertThat(staff.get("/api/admin/returns/" + second.text("id")).body())
                .contains("unknown-warehouse");
    }

    @Test
    void asksAgainForARestockingThatNobodyAnswered() {
        var order = delivered("MUG", 1);
        var back = expect(201, ada.post(returns(order), lines("MUG", 1), key()));
        others.stockIsAway();
        expect(200, staff.post(receipt(back), decision("MUG", 1, "berlin")));
        soon(() -> count(order, "restock-stock.v1") == 1);
        others.areWell();
        jdbc.sql("update returns set restock_due_at = now() where id = cast(:id as uuid)")
                .param("id", back.text("id"))
                .update();

        soon(() -> restock(back).equals("DONE"));
    }

    private String delivered(String sku, int quantity) {
        ada.puts(sku, quantity);
        var order = expect(202, ada.orders(ada.quote(), "tok_ok", key())).text("id");
        soon(() -> ada.get("/api/orders/" + order).json().get("paid").asBoolean());
        expect(200, staff.post("/api/admin/orders/" + order + "/shipment", PARCEL));
        expect(200, staff.post("/api/admin/orders/" + order + "/delivery", ""));
        return order;
    }

    private String status(String order) {
        return ada.get(returns(order)).json().at("/items/0/status").asString();
    }

    private String restock(ShopClient.Answer back) {
        return staff.get("/api/admin/returns/" + back.text("id"))
                .json()
                .at("/restock/state")
                .asString();
    }

    private String timeline(String order) {
        return ada.get("/api/orders/" + order).json().get("timeline").toString();
    }

    private long count(String order, String command) {
        return others.commandsFor(order).stream().filter(command::equals).count();
    }

    private static long minor(ShopClient.Answer answer, String field) {
        return Math.round(Double.parseDouble(answer.amount(field)) * 100);
    }

    private static String returns(String order) {
        return "/api/orders/" + order + "/returns";
    }

    private static String receipt(ShopClient.Answer back) {
        return "/api/admin/returns/" + back.text("id") + "/receipt";
    }

    private static String lines(String sku, int quantity) {
        return "{\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}],\"reason\":\"other\"}"
                .formatted(sku, quantity);
    }

    private static String decision(String sku, int accepted, @Nullable String warehouse) {
        var restock = warehouse == null ? "" : ",\"restockTo\":\"" + warehouse + "\"";
        return "{\"lines\":[{\"sku\":\"%s\",\"accepted\":%d%s}]}".formatted(sku, accepted, restock);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
