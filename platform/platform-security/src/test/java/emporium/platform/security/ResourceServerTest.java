package emporium.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import emporium.platform.test.AcceptsTestTokens;
import emporium.platform.test.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@AcceptsTestTokens
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=sample",
            "spring.cloud.discovery.enabled=false",
            "spring.autoconfigure.exclude="
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "emporium.operator.password=of the operator",
            "management.endpoints.web.exposure.include=*",
            "management.endpoint.health.probes.add-additional-paths=true"
        })
class ResourceServerTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final UUID ADA = UUID.randomUUID();

    @LocalServerPort int port;

    @Test
    void knowsItsCaller() throws Exception {
        assertThat(bearer("/mine", TestTokens.shopper(ADA)).body())
                .isEqualTo("%s [SHOPPER] %s@shopper.example Shopper".formatted(ADA, ADA));
        assertThat(bearer("/machines", TestTokens.service("machine")).body())
                .isEqualTo("machine [SERVICE] null null");
        assertThat(bearer("/open", TestTokens.shopper(ADA)).body()).isEqualTo(ADA.toString());
        assertThat(get("/open").body()).isEqualTo("guest");
    }

    @Test
    void letsAnAdminDoWhateverStaffMay() throws Exception {
        assertThat(bearer("/staff", TestTokens.admin()).statusCode()).isEqualTo(200);
        assertThat(bearer("/admin", TestTokens.staff()).statusCode()).isEqualTo(403);
    }

    @Test
    void asksForATokenWhereNoneCame() throws Exception {
        var answer = get("/mine");
        assertProblem(answer, 401, "authentication-required");
        assertThat(challenge(answer)).contains("Bearer");
    }

    /** Also where no token is needed: whoever sends one means to be known by it. */
    @ParameterizedTest
    @ValueSource(strings = {"/mine", "/open"})
    void refusesABadTokenWithoutSayingWhatIsWrong(String path) throws Exception {
        var stranger = new RSAKey.Builder(TestTokens.newKey()).build();
        var forged = TestTokens.signed(TestTokens.claims("x", "ADMIN").build(), stranger);
        for (var token : new String[] {forged, "rubbish", "a.b.c"}) {
            var answer = bearer(path, token);
            assertProblem(answer, 401, "invalid-token");
            assertThat(challenge(answer)).contains("Bearer error=\"invalid_token\"");
            assertThat(answer.body()).doesNotContain("Jwt", "JWT", "signature");
        }
    }

    @Test
    void refusesTheWrongRole() throws Exception {
        var answer = bearer("/staff", TestTokens.shopper(ADA));
        assertProblem(answer, 403, "forbidden");
        assertThat(challenge(answer)).contains("Bearer error=\"insufficient_scope\"");
        assertProblem(bearer("/staff", TestTokens.service("machine")), 403, "forbidden");
        assertProblem(bearer("/mine/denied", TestTokens.staff()), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forgotten", "/nowhere", "/open/more"})
    void knowsNothingOfARouteWithoutARule(String path) throws Exception {
        assertProblem(get(path), 404, "not-found");
        assertProblem(bearer(path, TestTokens.admin()), 404, "not-found");
    }

    /** Wherever the firewall sees it: at once, or when the parameters are read. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/open/search?a%00b=1", "/open/search?a%0Ab=1", "/open/%0a", "/open;a=b"})
    void answersAMalformedRequestWithAProblem(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(400);
        assertThat(get(path).headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(get(path).body()).doesNotContain("exception", "firewall");
    }

    @Test
    void keepsNoSession() throws Exception {
        var answer = bearer("/mine", TestTokens.staff());
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void takesATokenFromTheHeaderOnly() throws Exception {
        assertProblem(
                get("/mine?access_token=" + TestTokens.staff()), 401, "authentication-required");
    }

    @Test
    void tellsEverybodyItsHealthAndTheOperatorTheRest() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/info").statusCode()).isEqualTo(200);
        assertThat(get("/livez").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
        var refused = get("/actuator/env");
        assertProblem(refused, 401, "authentication-required");
        assertThat(challenge(refused)).contains("Basic realm=\"operator\"");
        assertThat(bearer("/actuator/env", TestTokens.admin()).statusCode()).isEqualTo(401);
        assertThat(basic("/actuator/env", "operator:of the operator").statusCode()).isEqualTo(200);
        assertThat(basic("/actuator/env", "operator:guessed").statusCode()).isEqualTo(401);
        assertThat(basic("/actuator/env", "operator:").statusCode()).isEqualTo(401);
        assertThat(basic("/actuator/env", "user:of the operator").statusCode()).isEqualTo(401);
        assertThat(basic("/mine", "operator:of the operator").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> bearer(String path, String token) throws Exception {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> basic(String path, String credentials) throws Exception {
        var encoded = Base64.getEncoder().encodeToString(credentials.getBytes());
        return send(request(path).header("Authorization", "Basic " + encoded));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Optional<String> challenge(HttpResponse<String> answer) {
        return answer.headers().firstValue("WWW-Authenticate");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("https://emporium.example/problems/" + slug);
    }
}
