package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Someone who buys, with an account or as a guest. */
final class Shopper extends Visitor {

    private static final Set<String> ENDED =
            Set.of("CONFIRMED", "REJECTED", "CANCELLED", "SHIPPED", "DELIVERED");

    private final String email;

    Shopper(Map<String, String> headers, String email) {
        super(headers);
        this.email = email;
    }

    Shopper puts(String sku, int quantity) {
        put("/api/cart/items/" + sku, "{\"quantity\":%d}".formatted(quantity)).expect(200);
        return this;
    }

    Answer quote() {
        return post(
                "/api/quotes",
                """
                {"email":"%s","shippingMethod":"standard","shippingAddress":{"name":"Test Shopper",
                 "line1":"Unter den Linden 1","city":"Berlin","postalCode":"10117","country":"DE"}}
                """
                        .formatted(email));
    }

    Answer order(String quote, String paymentToken, String key) {
        return post(
                "/api/orders",
                """
                {"quoteId":"%s","paymentToken":"%s"}\
                """
                        .formatted(quote, paymentToken),
                Map.of("Idempotency-Key", key));
    }

    /** From a filled cart to an accepted order; answers its id. */
    String checksOut(String paymentToken) {
        var quote = quote().expect(201).text("/id");
        return order(quote, paymentToken, UUID.randomUUID().toString()).expect(202).text("/id");
    }

    /** From a filled cart to an order whose money is there; answers its id. */
    String paysFor() {
        var order = checksOut("tok_ok");
        await("order " + order + " is paid")
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        Visitor.staff()
                                .get("/api/admin/orders/" + order)
                                .expect(200)
                                .body()
                                .path("paid")
                                .asBoolean());
        return order;
    }

    Answer seesEnd(String order) {
        return seesEnd(order, Duration.ofSeconds(60));
    }

    Answer seesEnd(String order, Duration patience) {
        return await("order " + order + " ends")
                .atMost(patience)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> get("/api/orders/" + order).expect(200),
                        answer -> ENDED.contains(answer.text("/status")));
    }

    Answer seesStatus(String order, String status) {
        var end = seesEnd(order);
        assertThat(end.text("/status")).as(end.raw().body()).isEqualTo(status);
        return end;
    }
}
