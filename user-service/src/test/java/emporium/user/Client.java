package emporium.user;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone who uses the service from outside; every answer is looked at, none throws. */
@TestComponent
public class Client {

    public static final String PASSWORD = "a long enough password";
    private static final JsonMapper JSON = new JsonMapper();

    private RestClient http = RestClient.create();
    private String baseUrl = "";

    @EventListener
    void onStart(WebServerInitializedEvent started) {
        baseUrl = "http://127.0.0.1:" + started.getWebServer().getPort();
        http =
                RestClient.builder()
                        .baseUrl(baseUrl)
                        .requestFactory(new JdkClientHttpRequestFactory(neverRedirected()))
                        .defaultStatusHandler(_ -> true, (_, _) -> {})
                        .build();
    }

    public RestClient http() {
        return http;
    }

    public String baseUrl() {
        return baseUrl;
    }

    private static HttpClient neverRedirected() {
        return HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    }

    public static String newEmail() {
        return "someone-" + UUID.randomUUID() + "@example.com";
    }

    /** Registers a new shopper and signs in. */
    public JsonNode newShopper() {
        var email = newEmail();
        register(email, PASSWORD, "Some One");
        return json(signIn(email, PASSWORD));
    }

    public String newShopperToken() {
        return newShopper().get("access_token").asString();
    }

    public ResponseEntity<String> register(String email, String password, String name) {
        return post("/api/users", Map.of("email", email, "password", password, "name", name), null);
    }

    public ResponseEntity<String> signIn(String username, String password) {
        return token(
                "grant_type",
                "urn:emporium:grant:password",
                "client_id",
                "emporium-cli",
                "username",
                username,
                "password",
                password);
    }

    /** From behind the gateway, which says for whom it speaks. */
    public ResponseEntity<String> signInFrom(String address, String username, String password) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("grant_type", "urn:emporium:grant:password");
        fields.add("client_id", "emporium-cli");
        fields.add("username", username);
        fields.add("password", password);
        return http.post()
                .uri("/oauth2/token")
                .header("X-Forwarded-For", address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(fields)
                .retrieve()
                .toEntity(String.class);
    }

    public ResponseEntity<String> refresh(String refreshToken) {
        return token(
                "grant_type",
                "refresh_token",
                "client_id",
                "emporium-cli",
                "refresh_token",
                refreshToken);
    }

    public ResponseEntity<String> token(String... form) {
        return form("/oauth2/token", form);
    }

    public ResponseEntity<String> form(String path, String... form) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < form.length; i += 2) {
            fields.add(form[i], form[i + 1]);
        }
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(fields)
                .retrieve()
                .toEntity(String.class);
    }

    public ResponseEntity<String> get(String path, String token) {
        return send("GET", path, null, token);
    }

    public ResponseEntity<String> post(String path, Object body, String token) {
        return send("POST", path, body, token);
    }

    public ResponseEntity<String> send(String method, String path, Object body, String token) {
        var request = http.method(org.springframework.http.HttpMethod.valueOf(method)).uri(path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(body));
        }
        return request.retrieve().toEntity(String.class);
    }

    public static JsonNode json(ResponseEntity<String> answer) {
        return JSON.readTree(answer.getBody());
    }

    /** What a token says, unverified. */
    public static JsonNode claims(String token) {
        return JSON.readTree(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
