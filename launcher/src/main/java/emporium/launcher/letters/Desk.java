package emporium.launcher.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import emporium.launcher.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** {@code /api/admin/dead-letters}, as somebody who is signed in. */
final class Desk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final String gateway;
    private final String token;

    private Desk(HttpClient http, String gateway, String token) {
        this.http = http;
        this.gateway = gateway;
        this.token = token;
    }

    static Desk signIn(String gateway, String user, String password) throws InterruptedException {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
        var form =
                "grant_type=urn:emporium:grant:password&client_id=emporium-cli&username=%s&password=%s"
                        .formatted(encoded(user), encoded(password));
        var answer =
                send(
                        http,
                        HttpRequest.newBuilder(URI.create(gateway + "/oauth2/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new Refusal("Signing in as " + user + " was refused: " + why(answer));
        }
        return new Desk(http, gateway, read(answer.body()).path("access_token").asText());
    }

    JsonNode list(String state) throws InterruptedException {
        return done(send(http, request("?state=" + state).GET()));
    }

    JsonNode show(String id) throws InterruptedException {
        return done(send(http, request("/" + encoded(id)).GET()));
    }

    JsonNode replay(String id) throws InterruptedException {
        return done(
                send(http, request("/" + encoded(id) + "/replay").POST(BodyPublishers.noBody())));
    }

    JsonNode discard(String id, String reason) throws InterruptedException {
        return done(
                send(
                        http,
                        request("/" + encoded(id) + "/discard")
                                .POST(BodyPublishers.ofString(wish(reason)))));
    }

    private static String wish(String reason) {
        try {
            return JSON.writeValueAsString(Map.of("reason", reason));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + "/api/admin/dead-letters" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode done(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new Refusal(why(answer));
        }
        return read(answer.body());
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request)
            throws InterruptedException {
        var ready = request.timeout(PATIENCE).build();
        try {
            return http.send(ready, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refusal(ready.uri().resolve("/") + " does not answer.");
        }
    }

    /** In the service's own words where it has some. */
    private static String why(HttpResponse<String> answer) {
        var problem = answer.body().isBlank() ? JSON.createObjectNode() : read(answer.body());
        for (var field : new String[] {"detail", "error_description", "title", "error"}) {
            if (problem.path(field).isTextual()) {
                return problem.path(field).asText();
            }
        }
        return "status " + answer.statusCode();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
