package emporium.order;

import static emporium.order.ShopClient.expect;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Orders on their way through the checkout; every answer arrives twice. */
class CheckoutIT extends ShopIT {

    @Test
    void anOrderIsConfirmedAndPaid() {
        var ada = guest();
        var order = ada.buys("MUG", "tok_ok");

        soon(() -> ada.get("/api/orders/" + order).json().get("paid").asBoolean());

        assertThat(statesOf(ada, order))
                .containsExactly("PENDING", "RESERVED", "AUTHORIZED", "CONFIRMED");
        assertThat(others.commandsFor(order))
                .containsExactlyInAnyOrder(
                        "reserve-stock.v1",
                        "authorize-payment.v1",
                        "commit-stock.v1",
                        "capture-payment.v1");
    }

    @Test
    void aFreeOrderIsConfirmedAndShippedWithoutAnyPayment() {
        givesAway("GIFT");
        var ada = guest().puts("MUG", 1);
        expect(200, ada.put("/api/cart/coupon", "{\"code\":\"GIFT\"}"));
        var quote = expect(201, ada.asksForQuote("NL", "1011"));
        assertThat(quote.amount("total")).isEqualTo("0.00");
        var order = expect(202, ada.orders(quote.text("id"), "tok_declined", key())).text("id");

        soon(() -> ada.status(order).equals("CONFIRMED"));
        assertThat(ada.get("/api/orders/" + order).json().get("paid").asBoolean()).isTrue();
        var parcel = "{\"carrier\":\"DHL\",\"trackingNumber\":\"4711\"}";
        expect(200, signedIn(TestTokens.staff()).post(admin(order, "shipment"), parcel));

        assertThat(statesOf(ada, order))
                .containsExactly("PENDING", "AUTHORIZED", "CONFIRMED", "SHIPPED");
        assertThat(others.commandsFor(order))
                .containsExactlyInAnyOrder("reserve-stock.v1", "commit-stock.v1");
        assertThat(settled(order)).isTrue();
    }

    @Test
    void whatWasBoughtLeavesTheCartAndWhatWasAddedMeanwhileStays() {
        var ada = guest().puts("MUG", 2);
        var order = expect(202, ada.orders(ada.quote(), "tok_ok", key())).text("id");
        ada.puts("LAMP", 1);

        soon(() -> ada.status(order).equals("CONFIRMED"));

        assertThat(ada.get("/api/cart").json().get("lines").valueStream())
                .extracting(line -> line.get("sku").asString())
                .containsExactly("LAMP");
    }

    @Test
    void anOrderWithoutStockIsRejectedAndSaysWhatIsMissing() {
        var ada = guest().puts("MUG", 1);
        var order = ada.buys("SOLD-OUT", "tok_ok");

        soon(() -> ada.status(order).equals("REJECTED"));

        var shown = ada.get("/api/orders/" + order).json();
        assertThat(shown.get("reason").asString()).isEqualTo("out-of-stock");
        assertThat(shown.at("/missing/0/sku").asString()).isEqualTo("SOLD-OUT");
        assertThat(others.commandsFor(order)).containsExactly("reserve-stock.v1");
        assertThat(ada.get("/api/cart").json().get("lines")).hasSize(2);
    }

    @Test
    void aDeclinedCardGivesTheStockBack() {
        var ada = guest();
        var order = ada.buys("MUG", "tok_declined");

        soon(() -> others.commandsFor(order).contains("release-stock.v1"));

        soon(() -> ada.status(order).equals("REJECTED"));
        assertThat(ada.get("/api/orders/" + order).text("reason")).isEqualTo("card-declined");
        soon(() -> settled(order));
    }

    @Test
    void aSilentPaymentIsGivenUpAndItsLateSuccessIsVoided() {
        var ada = guest();
        var order = ada.buys("MUG", "tok_timeout");
        soon(() -> ada.status(order).equals("RESERVED"));

        losesPatience(order);
        soon(() -> ada.status(order).equals("REJECTED"));
        soon(() -> settled(order));
        assertThat(ada.get("/api/orders/" + order).text("reason")).isEqualTo("payment-timeout");

        others.authorized(order);
        soon(() -> count(order, "void-payment.v1") == 2);
        soon(() -> settled(order));
    }

    @Test
    void silentStockIsGivenUpAndReleased() {
        others.stockIsAway();
        var ada = guest();
        var order = ada.buys("MUG", "tok_ok");

        losesPatience(order);

        soon(() -> ada.status(order).equals("REJECTED"));
        soon(() -> others.commandsFor(order).contains("release-stock.v1"));
        assertThat(ada.get("/api/orders/" + order).text("reason")).isEqualTo("stock-timeout");
    }

    @Test
    void theOwnerCancelsBeforeShipmentAndGetsTheMoneyBack() {
        var ada = guest();
        var order = ada.buys("MUG", "tok_ok");
        soon(() -> ada.get("/api/orders/" + order).json().get("paid").asBoolean());

        var cancelled = expect(200, ada.post("/api/orders/" + order + "/cancellation", ""));
        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        expect(200, ada.post("/api/orders/" + order + "/cancellation", ""));

        soon(() -> settled(order));
        var shown = ada.get("/api/orders/" + order);
        assertThat(shown.amount("refunded")).isEqualTo(shown.amount("total"));
        expect(409, signedIn(TestTokens.staff()).post(admin(order, "delivery"), ""));
    }

    @Test
    void theStaffShipsDeliversAndRefunds() {
        var ada = guest();
        var staff = signedIn(TestTokens.staff());
        var order = ada.buys("LAMP", "tok_ok");
        soon(() -> ada.get("/api/orders/" + order).json().get("paid").asBoolean());

        var parcel = "{\"carrier\":\"DHL\",\"trackingNumber\":\"4711\"}";
        var shipped = expect(200, staff.post(admin(order, "shipment"), parcel));
        Contracts.openApi("order-service")
                .assertValidResponse(
                        "post", "/api/admin/orders/{id}/shipment", 200, shipped.body());
        expect(200, staff.post(admin(order, "shipment"), parcel));
        expect(409, ada.post("/api/orders/" + order + "/cancellation", ""));
        expect(200, staff.post(admin(order, "delivery"), ""));

        var refund =
                "{\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},\"reason\":\"scratch\"}";
        expect(400, staff.post(admin(order, "refund"), refund));
        var key = key();
        var first = expect(202, staff.post(admin(order, "refund"), refund, key));
        assertThat(staff.post(admin(order, "refund"), refund, key).body()).isEqualTo(first.body());
        soon(() -> ada.get("/api/orders/" + order).amount("refunded").equals("10.00"));
        assertThat(count(order, "refund-payment.v1")).isEqualTo(1);

        var tooMuch = "{\"amount\":{\"amount\":\"999.00\",\"currency\":\"EUR\"},\"reason\":\"x\"}";
        expect(422, staff.post(admin(order, "refund"), tooMuch, key()));
        expect(202, staff.post(admin(order, "refund"), "{\"reason\":\"all of it\"}", key()));
        expect(422, staff.post(admin(order, "refund"), "{\"reason\":\"and more\"}", key()));
    }

    private void givesAway(String coupon) {
        jdbc.sql(
                        """
                        insert into coupons (code, percent, valid_from, valid_to)
                        values (:code, 100, '2026-01-01Z', '2036-01-01Z') on conflict do nothing
                        """)
                .param("code", coupon)
                .update();
    }

    private boolean settled(String order) {
        return jdbc.sql("select awaits = '' from orders where id = cast(:id as uuid)")
                .param("id", order)
                .query(Boolean.class)
                .single();
    }

    private long count(String order, String command) {
        return others.commandsFor(order).stream().filter(command::equals).count();
    }

    private static List<String> statesOf(ShopClient client, String order) {
        return expect(200, client.get("/api/orders/" + order))
                .json()
                .get("timeline")
                .valueStream()
                .map(entry -> entry.get("state").asString())
                .toList();
    }

    private static String admin(String order, String what) {
        return "/api/admin/orders/" + order + "/" + what;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
