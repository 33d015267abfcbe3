package emporium.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.Broker;
import emporium.platform.test.TestTokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What was written to somebody is forgotten with the account. */
class ErasureIT extends MailIT {

    private final UUID ada = UUID.randomUUID();

    @Autowired private MockMvcTester http;

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    @Test
    void forgetsToWhomAndWhatHoweverOftenItIsTold() {
        send("order-confirmed.v1", UUID.randomUUID(), ofAda("ada@shopper.example"));
        await().atMost(PATIENCE).until(() -> kinds().equals(List.of("confirmed")));
        await().atMost(PATIENCE).until(() -> stored().contains("SENT"));
        assertThat(mine(ada)).contains("ada@shopper.example", "confirmed");
        assertThat(mine(UUID.randomUUID())).isEqualTo("{\"mails\":[]}");

        var id = UUID.randomUUID();
        erased(id);
        erased(id);
        erased(UUID.randomUUID());

        await().atMost(PATIENCE).until(() -> told() >= 1);
        assertThat(stored()).contains("SENT").doesNotContain("ada@", "Ada", ada.toString());
        assertThat(mine(ada)).isEqualTo("{\"mails\":[]}");
        send("order-confirmed.v1", UUID.randomUUID(), ofAda("ada@shopper.example"));
        send("order-shipped.v1", UUID.randomUUID(), ofAda("bob@shopper.example"));
        await().atMost(PATIENCE).until(() -> kinds().contains("shipped"));
        assertThat(kinds()).containsExactlyInAnyOrder("confirmed", "shipped");
    }

    @Test
    void writesToNobodyOnceAnOrderHasForgottenItsCustomer() {
        send("order-refunded.v1", UUID.randomUUID(), snapshot("erased", "erased@emporium.invalid"));
        send("order-shipped.v1", UUID.randomUUID(), snapshot("Ada", "ada@shopper.example"));

        await().atMost(PATIENCE).until(() -> kinds().contains("shipped"));
        assertThat(stored()).doesNotContain("REFUNDED");
    }

    private String ofAda(String email) {
        return snapshot("Ada", email)
                .replace("\"customer\":{", "\"customer\":{\"id\":\"%s\",".formatted(ada));
    }

    private String stored() {
        return jdbc.sql(
                        "select coalesce(string_agg(m::text, ' '), '') from mails m where order_id = :id")
                .param("id", order)
                .query(String.class)
                .single();
    }

    private String mine(UUID user) {
        try {
            return http.get()
                    .uri("/api/personal-data")
                    .header("Authorization", "Bearer " + TestTokens.shopper(user))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private long told() {
        return new Broker(kafka).said("privacy.events", ada.toString()).size();
    }

    private void erased(UUID id) {
        var body = "{\"userId\":\"%s\",\"at\":\"2026-12-01T09:15:00Z\"}".formatted(ada);
        new Broker(kafka).say("users.events", "user-erased.v1", id, ada.toString(), body);
    }
}
