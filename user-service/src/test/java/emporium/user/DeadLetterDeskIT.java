package emporium.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.Broker;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.server.RealKafka;
import emporium.platform.test.server.RealPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Desk and console, with the one service at them that is running here: this one. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "eureka.client.enabled=false",
            "spring.cloud.config.enabled=false",
            "emporium.identity.keys.key-encryption-key=a secret for tests, of 32 characters",
            "emporium.identity.clients=payment-service=other",
            "emporium.operator.password=operator for tests",
            "emporium.messaging.pauses=1ms"
        })
@RealPostgres
@RealKafka
@ActiveProfiles("local")
@Import({Client.class, PlayedElsewhere.class})
class DeadLetterDeskIT {

    private static final String DESK = "/api/admin/dead-letters";

    @Autowired private Client client;
    @Autowired private JdbcClient jdbc;

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    private final UUID action = UUID.randomUUID();
    private final String actor = UUID.randomUUID().toString();

    /** Its own, as what another test had taken is in the table. */
    private final String path = "/api/people/" + UUID.randomUUID();

    @DynamicPropertySource
    static void itself(DynamicPropertyRegistry properties) throws IOException {
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            properties.add("server.port", () -> port);
            var address = "http://127.0.0.1:" + port;
            properties.add("emporium.clients.user-service.url", () -> address);
            properties.add(
                    "spring.cloud.discovery.client.simple.instances.user-service[0].uri",
                    () -> address);
        }
    }

    @AfterEach
    void cure() {
        jdbc.sql("alter table staff_action drop constraint if exists ill").update();
    }

    @Test
    void whatFailedIsSentAgainOnceTheCauseIsMended() {
        var admin = admin();
        var letter = setAside(admin);
        assertThat(letter.get("consumer").asString()).isEqualTo("user-service");
        assertThat(letter.get("topic").asString()).isEqualTo("staff.actions");
        assertThat(letter.get("reason").asString()).contains("ill");
        assertThat(letter.get("replayable").asBoolean()).isTrue();
        var id = letter.get("id").asString();

        cure();
        assertThat(client.post(DESK + "/" + id + "/replay", null, admin).getStatusCode().value())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(30)).until(() -> taken() == 1);
        // whoever sends the message itself once more changes nothing either
        say();
        var again = client.post(DESK + "/" + id + "/replay", null, admin);
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(Client.json(again).get("type").asString()).endsWith("/dead-letter-closed");
        assertThat(open(admin, id)).isFalse();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(audited(admin, "/" + id + "/replay"))
                                .containsExactlyInAnyOrder(200, 409));
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void theConsoleShowsWhatIsCounted() {
        var admin = admin();
        client.get(DESK, admin);

        var answer = client.get("/api/admin/platform", admin);

        Contracts.openApi("user-service")
                .assertValidResponse("GET", "/api/admin/platform", 200, answer.getBody());
        var itself = Client.json(answer).get("instances").get(0);
        assertThat(itself.get("service").asString()).isEqualTo("user-service");
        assertThat(itself.get("answers").asBoolean()).isTrue();
        assertThat(itself.get("queues").get("lag").asLong()).isNotNegative();
        assertThat(itself.get("heapBytes").asLong()).isPositive();
    }

    @Test
    void whatCanNeverBeRightIsDiscardedWithAReason() {
        var admin = admin();
        var id = setAside(admin).get("id").asString();
        var path = DESK + "/" + id + "/discard";
        for (var bad :
                List.of(Map.of(), Map.of("reason", " "), Map.of("reason", "x".repeat(501)))) {
            assertThat(client.post(path, bad, admin).getStatusCode().value()).isEqualTo(400);
        }

        var answer = client.post(path, Map.of("reason", "a test of ours"), admin);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        Contracts.openApi("user-service")
                .assertValidResponse("POST", DESK + "/{id}/discard", 200, answer.getBody());
        assertThat(open(admin, id)).isFalse();
        var shown = Client.json(client.get(DESK + "/" + id, admin));
        assertThat(shown.get("state").asString()).isEqualTo("DISCARDED");
        assertThat(shown.get("closedBecause").asString()).isEqualTo("a test of ours");
        assertThat(shown.get("closedBy").asString())
                .isEqualTo(Client.claims(admin).get("sub").asString());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> audited(admin, "/" + id + "/discard").contains(200));
        assertThat(taken()).isZero();
    }

    @Test
    void nobodyClosesWhatIsNotThere() {
        var one = DESK + "/user-service." + UUID.randomUUID();

        assertThat(client.post(one + "/replay", null, admin()).getStatusCode().value())
                .isEqualTo(404);
        assertThat(
                        client.post(one + "/discard", Map.of("reason", "none"), admin())
                                .getStatusCode()
                                .value())
                .isEqualTo(404);
    }

    @Test
    void showsWithoutWhatIsPersonal() {
        var admin = admin();
        var id = setAside(admin).get("id").asString();

        var answer = client.get(DESK + "/" + id, admin);

        Contracts.openApi("user-service")
                .assertValidResponse("GET", DESK + "/{id}", 200, answer.getBody());
        assertThat(answer.getBody()).contains(action.toString()).doesNotContain(path);
    }

    @Test
    void namesTheServicesThatDoNotAnswer() {
        var admin = admin();
        assertThat(list(admin).get("unavailable"))
                .extracting(JsonNode::asString)
                .containsExactly(
                        "catalog-service",
                        "inventory-service",
                        "notification-service",
                        "order-service",
                        "payment-service",
                        "storefront");
        var elsewhere = DESK + "/payment-service." + UUID.randomUUID();
        assertThat(client.get(elsewhere, admin).getStatusCode().value()).isEqualTo(503);
        assertThat(client.get(DESK + "/user-service." + UUID.randomUUID(), admin).getStatusCode())
                .matches(status -> status.value() == 404);
        assertThat(client.get(DESK + "/no id", admin).getStatusCode().value()).isEqualTo(404);
        assertThat(client.get(DESK + "?state=LOST", admin).getStatusCode().value()).isEqualTo(400);
    }

    private JsonNode setAside(String admin) {
        jdbc.sql("alter table staff_action add constraint ill check (path <> '%s')".formatted(path))
                .update();
        say();
        await().atMost(Duration.ofSeconds(30)).until(() -> mine(admin).findAny().isPresent());
        return mine(admin).findAny().orElseThrow();
    }

    private void say() {
        new Broker(kafka)
                .say(
                        "staff.actions",
                        "staff-action.v1",
                        action,
                        actor,
                        """
                        {"actionId":"%s","actor":"%s","roles":["STAFF"],"method":"POST",
                        "route":"/api/people/{name}","path":"%s",
                        "at":"2026-11-20T12:00:00Z"}
                        """
                                .formatted(action, actor, path));
    }

    private Stream<JsonNode> mine(String admin) {
        return list(admin)
                .get("items")
                .valueStream()
                .filter(letter -> letter.get("messageId").asString().equals(action.toString()));
    }

    private boolean open(String admin, String id) {
        return list(admin)
                .get("items")
                .valueStream()
                .anyMatch(letter -> letter.get("id").asString().equals(id));
    }

    private JsonNode list(String admin) {
        var answer = client.get(DESK, admin);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        Contracts.openApi("user-service").assertValidResponse("GET", DESK, 200, answer.getBody());
        return Client.json(answer);
    }

    private int taken() {
        return jdbc.sql("select count(*) from staff_action where id = ?")
                .param(action)
                .query(Integer.class)
                .single();
    }

    private List<Integer> audited(String admin, String suffix) {
        return Client.json(client.get("/api/admin/audit?path=" + DESK, admin))
                .get("items")
                .valueStream()
                .filter(line -> line.get("path").asString().endsWith(suffix))
                .filter(line -> line.has("status"))
                .map(line -> line.get("status").asInt())
                .toList();
    }

    private String admin() {
        return Client.json(client.signIn("staff@emporium.example", "emporium"))
                .get("access_token")
                .asString();
    }
}
