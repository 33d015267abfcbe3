package emporium.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.AcceptsTestTokens;
import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.server.RealPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RealPostgres
@AcceptsTestTokens
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=sample",
            "spring.cloud.discovery.enabled=false",
            "spring.flyway.out-of-order=true",
            "emporium.outbox.relay=false",
            "emporium.messaging.listen=false"
        })
class ActionsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired SampleApplication.Things things;

    record Said(String topic, String key, String type, JsonNode data) {}

    @BeforeEach
    void nothingSaidYet() {
        jdbc.sql("delete from outbox").update();
        things.written.clear();
    }

    @Test
    void isWrittenDownBeforeItIsDone() throws Exception {
        assertThat(send("POST", "/things?secret=1", TestTokens.staff())).isEqualTo(201);
        assertThat(things.written).containsExactly("staff-action.v1");

        var said = said();
        assertThat(said)
                .hasSize(2)
                .allSatisfy(message -> {
                    assertThat(message.topic()).isEqualTo("staff.actions");
                    assertThat(message.key()).isEqualTo(new UUID(0, 1).toString());
                    Contracts.event("staff.actions/" + message.type())
                            .assertValid(message.data().toString());
                    assertThat(message.data().toString()).doesNotContain("secret", "confidential");
                });
        var begun = said.getFirst().data();
        assertThat(begun.at("/route").asString()).isEqualTo("/things");
        assertThat(begun.at("/path").asString()).isEqualTo("/things");
        assertThat(begun.at("/method").asString()).isEqualTo("POST");
        assertThat(begun.at("/requestId").asString()).isEqualTo("my-request");
        assertThat(begun.at("/roles").toString()).isEqualTo("[\"STAFF\"]");
        var ended = said.getLast();
        assertThat(ended.type()).isEqualTo("staff-action-ended.v1");
        assertThat(ended.data().at("/actionId")).isEqualTo(begun.at("/actionId"));
        assertThat(ended.data().at("/status").asInt()).isEqualTo(201);
    }

    @Test
    void tellsHowItEndedAlsoWhenItFailed() throws Exception {
        assertThat(send("PUT", "/things/1", TestTokens.admin())).isEqualTo(403);
        assertThat(send("DELETE", "/things/2", TestTokens.admin())).isEqualTo(500);
        var said = said();
        assertThat(said.stream().map(message -> message.data().at("/status").asInt(0)))
                .containsExactly(0, 403, 0, 500);
        assertThat(said.getFirst().data().at("/route").asString()).isEqualTo("/things/{id}");
        assertThat(said.getFirst().data().at("/path").asString()).isEqualTo("/things/1");
    }

    @Test
    void readersAndPeopleWithoutPowerAreNotWatched() throws Exception {
        send("GET", "/things", TestTokens.admin());
        send("POST", "/things", TestTokens.shopper(UUID.randomUUID()));
        send("POST", "/things", TestTokens.service("machine"));
        send("POST", "/things", null);
        assertThat(said()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenDownIsNotDone() throws Exception {
        jdbc.sql("alter table outbox rename to gone").update();
        try {
            things.written.add("untouched");
            assertThat(send("POST", "/things", TestTokens.staff())).isGreaterThanOrEqualTo(500);
            assertThat(things.written).containsExactly("untouched");
        } finally {
            jdbc.sql("alter table gone rename to outbox").update();
        }
    }

    private int send(String method, String path, String token) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("X-Request-Id", "my-request")
                        .header("Content-Type", "text/plain")
                        .method(method, HttpRequest.BodyPublishers.ofString("confidential"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    /** The end is written after the answer has left. */
    private List<Said> said() {
        return jdbc.sql("select topic, key, type, data from outbox order by position")
                .query((row, _) ->
                        new Said(
                                row.getString("topic"),
                                row.getString("key"),
                                row.getString("type"),
                                JSON.readTree(
                                        new String(row.getBytes("data"), StandardCharsets.UTF_8))))
                .list();
    }
}
