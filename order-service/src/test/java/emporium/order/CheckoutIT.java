package emporium.order;

import static emporium.order.ShopClient.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckoutIT extends ShopIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void anOrderIsConfirmedAndPaid() {
        var ada = guest();
        var order = ada.buys("MUG", "tok_ok");

        await().atMost(SOON).until(() -> ada.get("/api/orders/" + order).json().get("paid").asBoolean());

        var shown = expect(200, ada.get("/api/orders/" + order)).json();
        assertThat(shown.get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(shown.get("timeline").valueStream().map(e -> e.get("state").asString()))
                .containsExactly("PENDING", "RESERVED", "AUTHORIZED", "CONFIRMED");
        assertThat(others.commandsFor(order))
                .containsExactlyInAnyOrder(
                        "reserve-stock.v1",
                        "authorize-payment.v1",
                        "commit-stock.v1",
                        "capture-payment.v1");
        assertThat(ada.get("/api/cart").json().get("lines")).isEmpty();
    }
}
