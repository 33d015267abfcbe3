package emporium.order;

import static emporium.order.ShopClient.expect;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.Broker;
import emporium.platform.test.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Orders stay when an account goes, and nobody knows any more whose they were. */
class ErasureIT extends ShopIT {

    private final UUID ada = UUID.randomUUID();

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    @Test
    void anEndedOrderIsPseudonymisedHoweverOftenItIsTold() {
        var shopper = shopper();
        var order = shopper.buys("MUG", "tok_ok");
        expect(200, shopper.post("/api/orders/" + order + "/cancellation", "{}"));
        soon(() -> shopper.status(order).equals("CANCELLED"));
        shopper.puts("MUG", 1);
        var data = expect(200, shopper.get("/api/personal-data"));
        assertThat(data.json().at("/orders/0/id").asString()).isEqualTo(order);
        assertThat(data.json().get("cart")).hasSize(1);

        var id = UUID.randomUUID();
        erased(id);
        erased(id);
        erased(UUID.randomUUID());

        soon(() -> told() >= 1);
        assertThat(traces()).isZero();
        assertThat(column(order, "customer ->> 'email'")).isEqualTo("erased@emporium.invalid");
        assertThat(column(order, "address ->> 'line1'")).isEqualTo("erased");
        assertThat(column(order, "address ->> 'country'")).isEqualTo("DE");
        expect(404, shopper.get("/api/orders/" + order));
        var staff = signedIn(TestTokens.staff());
        var shown = expect(200, staff.get("/api/admin/orders/" + order));
        assertThat(shown.text("status")).isEqualTo("CANCELLED");
        assertThat(shown.body()).doesNotContain("Byron", "Main Street");
    }

    @Test
    void anOrderUnderWayKeepsItsRecipientUntilItHasEnded() {
        var shopper = shopper();
        var order = shopper.buys("MUG", "tok_ok");
        soon(() -> shopper.status(order).equals("CONFIRMED"));

        erased(UUID.randomUUID());
        soon(() -> column(order, "owner").startsWith("guest:erased-"));
        assertThat(column(order, "address ->> 'line1'")).isEqualTo("Main Street 1");
        assertThat(column(order, "customer ->> 'id'")).isEqualTo("null");
        assertThat(told()).isZero();

        var staff = signedIn(TestTokens.staff());
        var shipment = "{\"carrier\":\"DHL\",\"trackingNumber\":\"4711\"}";
        soon(() -> staff.post("/api/admin/orders/" + order + "/shipment", shipment).status() < 300);
        expect(200, staff.post("/api/admin/orders/" + order + "/delivery", "{}"));

        soon(() -> told() == 1);
        assertThat(column(order, "address ->> 'line1'")).isEqualTo("erased");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from erasure where user_id = ? and pseudonym is null")
                                .param(ada)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void whatTheyWroteAboutAReturnIsForgotten() {
        var shopper = shopper();
        var staff = signedIn(TestTokens.staff());
        var order = shopper.buys("MUG", "tok_ok");
        soon(() -> shopper.get("/api/orders/" + order).json().get("paid").asBoolean());
        var shipment = "{\"carrier\":\"DHL\",\"trackingNumber\":\"4711\"}";
        expect(200, staff.post("/api/admin/orders/" + order + "/shipment", shipment));
        expect(200, staff.post("/api/admin/orders/" + order + "/delivery", ""));
        var words =
                """
                {"lines":[{"sku":"MUG","quantity":1}],"reason":"other","comment":"I am Ada Byron"}\
                """;
        expect(
                201,
                shopper.post(
                        "/api/orders/" + order + "/returns", words, UUID.randomUUID().toString()));

        erased(UUID.randomUUID());

        soon(() -> told() == 1);
        var listed = expect(200, staff.get("/api/admin/returns"));
        assertThat(listed.body()).contains(order).doesNotContain("Byron");
    }

    private ShopClient shopper() {
        return signedIn(
                TestTokens.token(ada.toString(), "ada@example.com", "Ada Byron", "SHOPPER"));
    }

    private String column(String order, String expression) {
        return jdbc.sql(
                        "select coalesce(%s, 'null') from orders where id = cast(:id as uuid)"
                                .formatted(expression))
                .param("id", order)
                .query(String.class)
                .single();
    }

    private long traces() {
        return jdbc.sql(
                        """
                        select (select count(*) from orders where owner = :owner)
                             + (select count(*) from carts where owner = :owner)
                             + (select count(*) from quotes where owner = :owner)
                             + (select count(*) from coupon_uses where redeemer = :owner)
                        """)
                .param("owner", "shopper:" + ada)
                .query(Long.class)
                .single();
    }

    private long told() {
        return new Broker(kafka).said("privacy.events", ada.toString()).size();
    }

    private void erased(UUID id) {
        var body = "{\"userId\":\"%s\",\"at\":\"2026-12-01T09:15:00Z\"}".formatted(ada);
        new Broker(kafka).say("users.events", "user-erased.v1", id, ada.toString(), body);
    }
}
