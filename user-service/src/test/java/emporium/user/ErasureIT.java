package emporium.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.Broker;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.server.RealKafka;
import emporium.platform.test.server.RealPostgres;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** The proof that everybody has forgotten somebody. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "eureka.client.enabled=false",
            "spring.cloud.config.enabled=false",
            "emporium.identity.keys.key-encryption-key=a secret for tests, of 32 characters",
            "emporium.identity.clients=payment-service=other",
            "emporium.operator.password=operator for tests"
        })
@RealPostgres
@RealKafka
@ActiveProfiles("local")
@Import({Client.class, PlayedElsewhere.class})
class ErasureIT {

    private static final String PROGRESS = "/api/users/erasures/{receipt}";

    @Autowired private Client client;
    @Autowired private JdbcClient jdbc;

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    @Test
    void theReceiptTellsWhoHasForgottenWhomWhenTheAccountIsGone() {
        var token = client.newShopperToken();
        var user = Client.claims(token).get("sub").asString();
        var erased = client.send("DELETE", "/api/users/me", null, token);
        assertThat(erased.getStatusCode().value()).isEqualTo(204);
        var receipt = String.valueOf(erased.getHeaders().getLocation());
        assertThat(client.get("/api/users/me", token).getStatusCode().value()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> new Broker(kafka).said("users.events", user).size() == 2);

        var progress = progress(receipt);
        assertThat(progress.get("complete").asBoolean()).isFalse();
        assertThat(done(progress)).containsExactly("user-service");

        var id = UUID.randomUUID();
        completed(id, user, "order-service", "2026-12-01T09:15:01Z");
        completed(id, user, "order-service", "2026-12-01T09:15:01Z");
        completed(UUID.randomUUID(), user, "order-service", "2026-12-01T10:00:00Z");
        completed(UUID.randomUUID(), user, "somebody-else", "2026-12-01T10:00:00Z");
        for (var service :
                List.of(
                        "catalog-service",
                        "notification-service",
                        "payment-service",
                        "storefront")) {
            completed(UUID.randomUUID(), user, service, "2026-12-01T09:15:02Z");
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> progress(receipt).get("complete").asBoolean());
        progress = progress(receipt);
        assertThat(progress.get("services")).hasSize(6);
        assertThat(progress.at("/services/2/completedAt").asString())
                .isEqualTo("2026-12-01T09:15:01Z");
        assertThat(progress.toString()).doesNotContain(user);
    }

    @Test
    void withoutTheReceiptThereIsNothingToSee() {
        var token = client.newShopperToken();
        var location =
                client.send("DELETE", "/api/users/me", null, token).getHeaders().getLocation();
        var receipt = String.valueOf(location).replaceAll(".*/", "");

        for (var guess : List.of("x", "A".repeat(43), Client.claims(token).get("sub").asString())) {
            var answer = client.get("/api/users/erasures/" + guess, null);
            assertThat(answer.getStatusCode().value()).isEqualTo(404);
        }
        var rows =
                jdbc.sql("select string_agg(e::text, ' ') from erasure e")
                        .query(String.class)
                        .single();
        assertThat(rows).doesNotContain(receipt);
    }

    @Test
    void whoIsNotErasedGetsNoRecord() {
        var token = client.newShopperToken();
        var user = Client.claims(token).get("sub").asString();
        completed(UUID.randomUUID(), user, "order-service", "2026-12-01T09:15:01Z");
        var other = client.newShopperToken();
        var receipt =
                client.send("DELETE", "/api/users/me", null, other).getHeaders().getLocation();
        completed(
                UUID.randomUUID(),
                Client.claims(other).get("sub").asString(),
                "storefront",
                "2026-12-01T09:15:01Z");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> done(progress(String.valueOf(receipt))).contains("storefront"));
        assertThat(
                        jdbc.sql("select count(*) from erasure_step where user_id = ?")
                                .param(UUID.fromString(user))
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private JsonNode progress(String path) {
        ResponseEntity<String> answer = client.get(path, null);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        Contracts.openApi("user-service")
                .assertValidResponse("get", PROGRESS, 200, String.valueOf(answer.getBody()));
        return Client.json(answer);
    }

    private static List<String> done(JsonNode progress) {
        return progress.get("services")
                .valueStream()
                .filter(step -> step.has("completedAt"))
                .map(step -> step.get("service").asString())
                .toList();
    }

    private void completed(UUID id, String user, String service, String at) {
        var body =
                "{\"userId\":\"%s\",\"service\":\"%s\",\"at\":\"%s\"}".formatted(user, service, at);
        new Broker(kafka).say("privacy.events", "erasure-completed.v1", id, user, body);
    }
}
