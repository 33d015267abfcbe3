package emporium.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "EMPORIUM_CONFIG_PASSWORD=sesame",
            "EMPORIUM_OPERATOR_PASSWORD=secret",
            "encrypt.key=a key for tests"
        })
class ConfigServerTest {

    private static final Path FOLDER = folder();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void servedFolder(DynamicPropertyRegistry properties) {
        properties.add("EMPORIUM_CONFIG_DIR", FOLDER::toString);
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("config");
            Files.writeString(folder.resolve("application.yaml"), "for.all: 1\n");
            Files.writeString(folder.resolve("thing-service.yaml"), "for.one: 2\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void servesWhatIsForAllAndWhatIsForOne() throws Exception {
        assertThat(asService("/thing-service/default").body())
                .contains("\"for.all\":1", "\"for.one\":2");
        assertThat(asService("/other-service/default").body())
                .contains("\"for.all\":1")
                .doesNotContain("for.one");
    }

    @Test
    void servesAChangeWithoutARestart() throws Exception {
        Files.writeString(FOLDER.resolve("live-service.yaml"), "most: 1\n");
        assertThat(asService("/live-service/default").body()).contains("\"most\":1");
        Files.writeString(FOLDER.resolve("live-service.yaml"), "most: 2\n");
        assertThat(asService("/live-service/default").body()).contains("\"most\":2");
    }

    @Test
    void keepsSecretsEncryptedInTheFileAndDecryptsThemForServices() throws Exception {
        var encrypted =
                send(
                        as("operator:secret", "/encrypt")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("hunter2")));
        assertThat(encrypted.statusCode()).as(encrypted.body()).isEqualTo(200);
        Files.writeString(
                FOLDER.resolve("secret-service.yaml"), "key: '{cipher}" + encrypted.body() + "'\n");
        assertThat(asService("/secret-service/default").body()).contains("\"key\":\"hunter2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/thing-service/default", "/thing-service.yml", "/actuator/env", "/key"})
    void opensNothingWithoutAPassword(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isEqualTo(401);
    }

    @Test
    void decryptsForNobodyAndEncryptsForTheOperatorOnly() throws Exception {
        var body = BodyPublishers.ofString("x");
        assertThat(send(as("operator:secret", "/decrypt").POST(body)).statusCode()).isEqualTo(403);
        assertThat(send(as("config:sesame", "/encrypt").POST(body)).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/thing-service/default/main/..%2f..%2fetc%2fpasswd",
                "/thing-service/default/(_)..(_)..(_)etc/passwd",
            })
    void leavesItsFolderForNobody(String path) throws Exception {
        assertThat(asService(path).statusCode()).isBetween(400, 499);
    }

    @Test
    void tellsItsHealthToAll() throws Exception {
        assertThat(send(request("/actuator/health/readiness")).body()).contains("UP");
        assertThat(send(request("/readyz")).body()).contains("UP");
        assertThat(send(request("/livez")).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> asService(String path) throws Exception {
        return send(as("config:sesame", path));
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
