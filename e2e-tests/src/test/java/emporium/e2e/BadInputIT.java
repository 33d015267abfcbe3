package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputIT {

    private final String sku = Assortment.sku();

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "1.5", "2147483647", "2147483648", "\"x\"", "null", "[1]", "1e9"})
    void aQuantityThatIsNoneIsRefused(String quantity) {
        Visitor.newGuest()
                .put("/api/cart/items/" + sku, "{\"quantity\":%s}".formatted(quantity))
                .expectProblem(400);
    }

    @Test
    void theShopDecidesPriceStatusAndOwner() {
        Visitor.staff().stocks(sku, 5);
        var shopper = Visitor.newShopper();
        shopper.put(
                        "/api/cart/items/" + sku,
                        """
                        {"quantity":1,"price":{"amount":"0.01","currency":"EUR"},"unitPrice":"0.01"}\
                        """)
                .expect(200);
        var honest = shopper.quote().expect(201);
        var tampered =
                shopper.post(
                                "/api/orders",
                                """
                                {"quoteId":"%s","paymentToken":"tok_ok","status":"CONFIRMED","owner":"me",
                                 "total":{"amount":"0.01","currency":"EUR"}}\
                                """
                                        .formatted(honest.text("/id")),
                                Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                        .expect(202);

        var order = shopper.seesStatus(tampered.text("/id"), "CONFIRMED");

        assertThat(order.text("/total/amount")).isEqualTo(honest.text("/total/amount"));
        assertThat(Double.parseDouble(honest.text("/subtotal/amount"))).isGreaterThan(0.01);
    }

    @Test
    void hugeAndDeepBodiesAreRefused() {
        var huge = "{\"quantity\":1,\"x\":\"" + "x".repeat(12_000_000) + "\"}";
        var deep = "[".repeat(20_000) + "]".repeat(20_000);

        var refusedHuge = Visitor.newGuest().put("/api/cart/items/" + sku, huge);
        var refusedDeep = Visitor.newGuest().put("/api/cart/items/" + sku, deep);

        refusedHuge.expectProblem(413);
        refusedDeep.expectProblem(400);
    }

    @Test
    void whatIsNotJsonIsNotReadAsJson() {
        Visitor.newGuest().put("/api/cart/items/" + sku, "{quantity").expectProblem(400);
        Visitor.newGuest()
                .send(
                        "PUT",
                        "/api/cart/items/" + sku,
                        "quantity=1",
                        Map.of("Content-Type", "text/plain"))
                .expectProblem(415);
    }
}
