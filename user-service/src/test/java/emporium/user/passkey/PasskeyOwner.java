package emporium.user.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.contract.Contracts;
import emporium.user.Client;
import emporium.user.RunningService;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a verified account and a phone that can do what it should not. */
@RunningService
abstract class PasskeyOwner {

    static final String MINE = "/api/users/me/passkeys";
    static final String TO_ADD = MINE + "/options";
    static final String TO_SIGN_IN = "/api/users/passkeys/options";
    static final String SHOP = "https://shop.example";
    static final JsonMapper JSON = new JsonMapper();

    /** Each test comes from another address: wrong tries of one do not slow down the next. */
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired Client client;
    @Autowired JdbcClient jdbc;

    final String email = Client.newEmail();
    final Authenticator phone = new Authenticator(SHOP);
    private final String address = "203.0.113." + ADDRESSES.incrementAndGet();
    String token;

    @BeforeEach
    void register() {
        client.register(email, Client.PASSWORD, "Ada");
        token = token(client.signIn(email, Client.PASSWORD));
        jdbc.sql("update account set email_verified_at = now() where email = :email")
                .param("email", email)
                .update();
    }

    JsonNode added(Authenticator authenticator) {
        var answer = add(authenticator.create(toAdd(SHOP)));
        valid("POST", MINE, answer, 201);
        return Client.json(answer);
    }

    JsonNode toAdd(String origin) {
        var options = askToAdd(origin, token);
        valid("POST", TO_ADD, options, 200);
        return Client.json(options);
    }

    ResponseEntity<String> askToAdd(String origin, String who) {
        return client.post(
                TO_ADD, Map.of("origin", origin, "currentPassword", Client.PASSWORD), who);
    }

    ResponseEntity<String> add(Map<String, ?> credential) {
        return client.post(MINE, Map.of("name", " Phone ", "credential", credential), token);
    }

    JsonNode toSignIn(String origin) {
        var options =
                client.http()
                        .post()
                        .uri(TO_SIGN_IN)
                        .header("X-Forwarded-For", address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(JSON.writeValueAsString(Map.of("origin", origin)))
                        .retrieve()
                        .toEntity(String.class);
        valid("POST", TO_SIGN_IN, options, 200);
        return Client.json(options);
    }

    /** The question of a sign-in, put as if a passkey were to be added. */
    JsonNode toSignInAs(JsonNode toAdd) {
        var changed = (ObjectNode) toAdd.deepCopy();
        return changed.put("challenge", toSignIn(SHOP).get("challenge").asString());
    }

    static JsonNode relyingOn(String relyingParty, JsonNode options) {
        return ((ObjectNode) options).put("rpId", relyingParty);
    }

    ResponseEntity<String> signIn(Map<String, ?> credential) {
        return signInWith(JSON.writeValueAsString(credential));
    }

    ResponseEntity<String> signInWith(String credential) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "urn:emporium:grant:passkey");
        form.add("client_id", "emporium-cli");
        form.add("credential", credential);
        return client.http()
                .post()
                .uri("/oauth2/token")
                .header("X-Forwarded-For", address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    void refused(Map<String, ?> credential) {
        var answer = signIn(credential);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
        assertThat(Client.json(answer).get("error").asString()).isEqualTo("invalid_grant");
    }

    static String token(ResponseEntity<String> answer) {
        return Client.json(answer).get("access_token").asString();
    }

    static void valid(String method, String path, ResponseEntity<String> answer, int status) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        var body = answer.getBody();
        Contracts.openApi("user-service")
                .assertValidResponse(method, path, status, body == null ? "" : body);
    }
}
