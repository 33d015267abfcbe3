package emporium.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"EMPORIUM_REGISTRY_PASSWORD=sesame", "EMPORIUM_OPERATOR_PASSWORD=secret"})
class RegistryTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/eureka/apps", "/lastn", "/actuator/env", "/actuator"})
    void opensNothingWithoutAPassword(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isEqualTo(401);
    }

    @Test
    void tellsItsHealthToAll() throws Exception {
        assertThat(send(request("/actuator/health/readiness")).body()).contains("UP");
        assertThat(send(request("/readyz")).body()).contains("UP");
        assertThat(send(request("/livez")).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTheActuatorForTheOperator() throws Exception {
        assertThat(asInstance("/actuator/metrics").statusCode()).isEqualTo(403);
        assertThat(send(as("operator:secret", "/actuator/metrics")).statusCode()).isEqualTo(200);
    }

    @Test
    void showsAnInstanceAtOnceAndForgetsItWhenItFallsSilent() throws Exception {
        await().until(() -> asInstance("/eureka/apps").statusCode() == 200);
        var signedOn =
                send(
                        as("registry:sesame", "/eureka/apps/THING")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(instance())));
        assertThat(signedOn.statusCode()).isEqualTo(204);
        assertThat(asInstance("/eureka/apps").body()).contains("thing-1");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !asInstance("/eureka/apps").body().contains("thing-1"));
    }

    private static String instance() {
        return """
        {"instance":{"instanceId":"thing-1","hostName":"127.0.0.1","app":"THING","ipAddr":"127.0.0.1",
         "vipAddress":"thing","status":"UP","port":{"$":9,"@enabled":"true"},
         "dataCenterInfo":{"@class":"com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo","name":"MyOwn"},
         "leaseInfo":{"renewalIntervalInSecs":1,"durationInSecs":1}}}
        """;
    }

    private HttpResponse<String> asInstance(String path) throws Exception {
        return send(as("registry:sesame", path).header("Accept", "application/json"));
    }

    private HttpRequest.Builder as(String account, String path) {
        var key = Base64.getEncoder().encodeToString(account.getBytes());
        return request(path).header("Authorization", "Basic " + key);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
