package emporium.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Another's application sends its user here, as RFC 6749 and 7636 have it. */
@RunningService
class AuthorizationCodeIT {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-long";
    private static final String CALLBACK = "https://partner.example/callback";

    @Autowired Client client;

    private final Map<String, String> cookies = new HashMap<>();

    @Test
    void aPartnerLearnsWhoItsUserIsAndNoMore() throws Exception {
        var code = code(authorize());
        var answer = redeem(code, VERIFIER);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        var tokens = Client.json(answer);
        var access = Client.claims(tokens.get("access_token").asString());
        // the account is staff and admin, the partner is not
        assertThat(access.get("roles").toString()).isEqualTo("[\"SHOPPER\"]");
        var identity = Client.claims(tokens.get("id_token").asString());
        assertThat(identity.get("aud").toString()).contains("partner").doesNotContain("emporium");
        assertThat(identity.get("email").asString()).isEqualTo("staff@emporium.example");
        assertThat(identity.has("name")).isFalse();

        var me = client.get("/api/users/me", tokens.get("access_token").asString());
        assertThat(me.getStatusCode().value()).isEqualTo(200);
        var asToken = client.get("/api/users/me", tokens.get("id_token").asString());
        assertThat(asToken.getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void aCodeIsGoodOnceAndForWhoeverHasTheVerifier() throws Exception {
        var code = code(authorize());
        assertThat(redeem(code, VERIFIER + "x").getStatusCode().value()).isEqualTo(400);
        assertThat(redeem(code, VERIFIER).getStatusCode().value()).isEqualTo(200);
        assertThat(redeem(code, VERIFIER).getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void aRequestWithoutAChallengeIsRefused() throws Exception {
        signIn();
        var refused =
                get(
                        "/oauth2/authorize?response_type=code&client_id=partner&scope=openid"
                                + "&redirect_uri="
                                + CALLBACK);
        assertThat(location(refused)).contains("error=invalid_request");
    }

    @Test
    void nobodyIsSentToAnAddressThatWasNotAgreedOn() throws Exception {
        signIn();
        var refused = get(request().replace("partner.example", "evil.example"));
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getHeaders().getLocation()).isNull();
    }

    @Test
    void theSignInPageSendsNobodyAway() throws Exception {
        cookies.clear();
        var page = get("/oauth2/sign-in?continue=https://evil.example/");
        assertThat(page.getBody()).doesNotContain("evil.example");
        var form = form(page, "staff@emporium.example", "emporium", "https://evil.example/");
        assertThat(location(form)).isEqualTo("/");
    }

    @Test
    void theSignInFormTakesNoPostFromElsewhere() {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("username", "staff@emporium.example");
        fields.add("password", "emporium");
        assertThat(post("/oauth2/sign-in", fields).getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void theSignInPageIsAPageEvenForStrangeRequests() throws Exception {
        cookies.clear();
        var page =
                get(
                        "/oauth2/sign-in?continue="
                                + "/oauth2/authorize?%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(page.getBody()).doesNotContain("<script");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy"))
                .contains("default-src 'none'");
    }

    @Test
    void theSignInCookieIsNoAccessToken() throws Exception {
        signIn();
        var answer = client.get("/api/users/me", cookies.get("emporium_sign_in"));
        assertThat(answer.getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void theDiscoveryDocumentNamesTheIssuerWhateverTheHost() {
        var document =
                Client.json(
                        client.http()
                                .get()
                                .uri("/.well-known/openid-configuration")
                                .header("X-Forwarded-Host", "evil.example")
                                .retrieve()
                                .toEntity(String.class));
        assertThat(document.get("issuer").asString()).isEqualTo("https://id.emporium.example");
        assertThat(document.get("token_endpoint").asString())
                .isEqualTo("http://localhost:8080/oauth2/token");
        assertThat(document.toString())
                .doesNotContain("evil.example", "introspect", "userinfo", "register");
    }

    /** Leads to the redirect that carries the code. */
    private ResponseEntity<String> authorize() throws Exception {
        signIn();
        var answer = get(request());
        if (answer.getStatusCode().is3xxRedirection()) {
            return answer;
        }
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("client_id", "partner");
        fields.add("state", hidden(answer, "state"));
        fields.add("scope", "email");
        return post("/oauth2/authorize", fields);
    }

    private void signIn() throws Exception {
        cookies.clear();
        var sent = get(request());
        assertThat(location(sent)).startsWith("/oauth2/sign-in?continue=");
        var page = get(location(sent));
        var answer = form(page, "staff@emporium.example", "emporium", hidden(page, "continue"));
        assertThat(location(answer)).isEqualTo(request());
    }

    private ResponseEntity<String> form(
            ResponseEntity<String> page, String username, String password, String next) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("_csrf", hidden(page, "_csrf"));
        fields.add("continue", next);
        fields.add("username", username);
        fields.add("password", password);
        return post("/oauth2/sign-in", fields);
    }

    private static String request() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes());
        return "/oauth2/authorize?response_type=code&client_id=partner&scope=openid%20email&state=s"
                + "&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(digest)
                + "&redirect_uri="
                + CALLBACK;
    }

    private ResponseEntity<String> redeem(String code, String verifier) {
        return client.token(
                "grant_type",
                "authorization_code",
                "client_id",
                "partner",
                "code",
                code,
                "code_verifier",
                verifier,
                "redirect_uri",
                CALLBACK);
    }

    private static String code(ResponseEntity<String> redirect) {
        assertThat(location(redirect)).as(redirect.getBody()).startsWith(CALLBACK + "?");
        var query = UriComponentsBuilder.fromUriString(location(redirect)).build().getQueryParams();
        assertThat(query.getFirst("state")).isEqualTo("s");
        assertThat(query).as(location(redirect)).containsKey("code");
        return query.getFirst("code");
    }

    private ResponseEntity<String> get(String path) {
        return keep(
                client.http()
                        .get()
                        .uri(URI.create(client.baseUrl() + path))
                        .header("Cookie", cookieHeader())
                        .accept(MediaType.TEXT_HTML)
                        .retrieve()
                        .toEntity(String.class));
    }

    private ResponseEntity<String> post(String path, LinkedMultiValueMap<String, String> fields) {
        return keep(
                client.http()
                        .post()
                        .uri(path)
                        .header("Cookie", cookieHeader())
                        .accept(MediaType.TEXT_HTML)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(fields)
                        .retrieve()
                        .toEntity(String.class));
    }

    private ResponseEntity<String> keep(ResponseEntity<String> answer) {
        for (var cookie :
                answer.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, java.util.List.of())) {
            assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String location(ResponseEntity<String> answer) {
        assertThat(answer.getHeaders().getLocation()).as(answer.toString()).isNotNull();
        return answer.getHeaders().getLocation().toString();
    }

    private static String hidden(ResponseEntity<String> page, String name) {
        var field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.getBody());
        assertThat(field.find()).as(page.getBody()).isTrue();
        return HtmlUtils.htmlUnescape(field.group(1));
    }
}
