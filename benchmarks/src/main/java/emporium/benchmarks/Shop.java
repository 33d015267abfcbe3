package emporium.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shop's HTTP interface, as much of it as the load needs. */
final class Shop {

    private static final JsonMapper JSON = new JsonMapper();

    private final URI gateway;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();

    Shop(URI gateway) {
        this.gateway = gateway;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> put(String path, String json, String... headers) {
        return send(json(path, headers).PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        return send(json(path, headers).POST(BodyPublishers.ofString(json)));
    }

    String staffToken() {
        var form =
                "grant_type=urn:emporium:grant:password&client_id=emporium-cli"
                        + "&username=staff@emporium.example&password=emporium";
        var request =
                request("/oauth2/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        return read(expect(200, send(request))).path("access_token").asString();
    }

    static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new Refused(answer);
        }
        return answer;
    }

    /** Another answer than the one expected. */
    static final class Refused extends RuntimeException {

        private final int status;

        private Refused(HttpResponse<String> answer) {
            super(
                    "%s answered %d: %s"
                            .formatted(answer.request(), answer.statusCode(), answer.body()));
            this.status = answer.statusCode();
        }

        int status() {
            return status;
        }
    }

    static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder json(String path, String... headers) {
        return request(path, headers).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(gateway + path)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
