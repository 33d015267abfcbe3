package emporium.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Somebody at the door: what they may do depends on the headers they bring. */
class Visitor {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final Map<String, String> headers;

    Visitor(Map<String, String> headers) {
        this.headers = new LinkedHashMap<>(headers);
    }

    static Visitor anonymous() {
        return new Visitor(Map.of());
    }

    /** A new account, signed in. */
    static Shopper newShopper() {
        var email = "shopper-" + UUID.randomUUID() + "@emporium.example";
        anonymous()
                .post(
                        "/api/users",
                        """
                        {"email":"%s","password":"a long enough password","name":"Test Shopper"}\
                        """
                                .formatted(email))
                .expect(201);
        return new Shopper(bearer(signIn(email, "a long enough password")), email);
    }

    /** Knows nobody; owns what belongs to the cart token of its first answer. */
    static Shopper newGuest() {
        var token = anonymous().get("/api/cart").expect(200).header("Cart-Token").orElseThrow();
        var email = "guest-" + UUID.randomUUID() + "@emporium.example";
        return new Shopper(Map.of("Cart-Token", token), email);
    }

    static Staff staff() {
        return new Staff(bearer(signIn("staff@emporium.example", "emporium")));
    }

    /** Who runs the platform, to its own doors. */
    static Visitor operator(String password) {
        var credentials = "operator:" + password;
        return new Visitor(
                Map.of(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8))));
    }

    static String signIn(String email, String password) {
        var form =
                "grant_type=urn:emporium:grant:password&client_id=emporium-cli&username="
                        + email
                        + "&password="
                        + password.replace(" ", "+");
        return anonymous()
                .send(
                        "POST",
                        "/oauth2/token",
                        form,
                        Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .expect(200)
                .text("/access_token");
    }

    static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    Visitor with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Visitor(more);
    }

    Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    Answer post(String path, String json) {
        return post(path, json, Map.of());
    }

    Answer post(String path, String json, Map<String, String> more) {
        var all = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        all.putAll(more);
        return send("POST", path, json, all);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json, Map.of("Content-Type", "application/json"));
    }

    Answer send(
            String method,
            String path,
            @org.jspecify.annotations.Nullable String body,
            Map<String, String> more) {
        return sendTo(Platform.running().gateway(), method, path, body, more);
    }

    Answer sendTo(
            URI base,
            String method,
            String path,
            @org.jspecify.annotations.Nullable String body,
            Map<String, String> more) {
        return Answer.of(exchange(base, method, path, body, more, BodyHandlers.ofString()));
    }

    /** How many bytes of it come over the wire. */
    int weight(String path) {
        var gateway = Platform.running().gateway();
        return exchange(gateway, "GET", path, null, Map.of(), BodyHandlers.ofByteArray())
                .body()
                .length;
    }

    private <T> HttpResponse<T> exchange(
            URI base,
            String method,
            String path,
            @org.jspecify.annotations.Nullable String body,
            Map<String, String> more,
            HttpResponse.BodyHandler<T> handler) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::setHeader);
        more.forEach(request::setHeader);
        request.method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
