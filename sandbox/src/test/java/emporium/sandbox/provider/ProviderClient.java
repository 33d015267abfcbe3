package emporium.sandbox.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A merchant, speaking bare HTTP. */
final class ProviderClient {

    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asString();
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    ProviderClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    Answer authorize(String key, String token, long amount, String order) {
        return post("/v1/authorizations", key, authorization(token, amount, order));
    }

    static String authorization(String token, long amount, String order) {
        return """
        {"amount":%d,"currency":"EUR","source":"%s","order":"%s","number":"N-1"}
        """
                .formatted(amount, token, order);
    }

    Answer find(String key) {
        return get("/v1/authorizations?idempotencyKey=" + key);
    }

    Answer cancel(String key) {
        return post("/v1/cancellations", key, "{\"idempotencyKey\":\"" + key + "\"}");
    }

    Answer capture(String reference, String key, long amount) {
        return post(
                "/v1/authorizations/" + reference + "/captures",
                key,
                "{\"amount\":" + amount + "}");
    }

    Answer release(String reference, String key) {
        return post("/v1/authorizations/" + reference + "/voids", key, "{}");
    }

    Answer refund(String reference, String key, long amount) {
        return post(
                "/v1/authorizations/" + reference + "/refunds", key, "{\"amount\":" + amount + "}");
    }

    Answer post(String path, String key, String body) {
        return send(
                request(path)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer key-for-tests");
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.statusCode(),
                    type.contains("json")
                            ? JSON.readTree(response.body())
                            : JSON.createObjectNode());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
