package emporium.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.Broker;
import emporium.platform.test.TestTokens;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** Whose payments they are is known as long as there is the account. */
class ErasureIT extends RunningService {

    private final UUID ada = UUID.randomUUID();
    private final UUID order = UUID.randomUUID();

    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    @Test
    void thePaymentsStayAndWhoseTheyAreIsForgotten() {
        jdbc.sql(
                        """
                        insert into payments (
                            order_id, payment_id, number, amount, currency, status, reference,
                            created_at, changed_at)
                        values (:order, :order, 'EM-1', 12209, 'EUR', 'CAPTURED', 'ref-1', now(), now())
                        """)
                .param("order", order)
                .update();
        placed(order, "\"id\":\"%s\",".formatted(ada));
        placed(UUID.randomUUID(), "");
        await().atMost(Duration.ofSeconds(30)).until(() -> payers() == 1);
        assertThat(mine(TestTokens.shopper(ada))).contains("EM-1", "12209");
        assertThat(mine(TestTokens.shopper(UUID.randomUUID()))).doesNotContain("EM-1");

        var id = UUID.randomUUID();
        erased(id);
        erased(id);
        erased(UUID.randomUUID());

        await().atMost(Duration.ofSeconds(30)).until(() -> told() >= 1);
        assertThat(payers()).isZero();
        assertThat(mine(TestTokens.shopper(ada))).isEqualTo("{\"payments\":[]}");
        assertThat(
                        jdbc.sql("select status from payments where order_id = ?")
                                .param(order)
                                .query(String.class)
                                .single())
                .isEqualTo("CAPTURED");
    }

    @Test
    void newsOfAnOrderThatComesLaterNamesNobody() {
        erased(UUID.randomUUID());
        await().atMost(Duration.ofSeconds(30)).until(() -> told() == 1);

        placed(order, "\"id\":\"%s\",".formatted(ada));
        var other = UUID.randomUUID();
        placed(UUID.randomUUID(), "\"id\":\"%s\",".formatted(other));
        await().atMost(Duration.ofSeconds(30)).until(() -> payers(other) == 1);

        assertThat(payers()).isZero();
    }

    private long payers() {
        return payers(ada);
    }

    private long payers(UUID user) {
        return jdbc.sql("select count(*) from payer where user_id = ?")
                .param(user)
                .query(Long.class)
                .single();
    }

    private String mine(String token) {
        return String.valueOf(
                RestClient.create("http://127.0.0.1:" + port)
                        .get()
                        .uri("/api/personal-data")
                        .header("Authorization", "Bearer " + token)
                        .retrieve()
                        .body(String.class));
    }

    private long told() {
        return new Broker(kafka).said("privacy.events", ada.toString()).size();
    }

    private void placed(UUID orderId, String customerId) {
        var body =
                "{\"orderId\":\"%s\",\"customer\":{%s\"email\":\"a@b.example\",\"name\":\"Ada\"}}"
                        .formatted(orderId, customerId);
        // one key, one partition: what is said later is heard later
        new Broker(kafka).say("orders.events", "order-placed.v1", UUID.randomUUID(), "same", body);
    }

    private void erased(UUID id) {
        var body = "{\"userId\":\"%s\",\"at\":\"2026-12-01T09:15:00Z\"}".formatted(ada);
        new Broker(kafka).say("users.events", "user-erased.v1", id, ada.toString(), body);
    }
}
