package emporium.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what: each route as somebody without a token, a shopper, staff, an admin and another
 * service. Every refusal is a problem; a route that is missing here fails the build.
 */
@RunningService
class AccessMatrixIT {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String DEAD_LETTER = "/api/admin/dead-letters/nobody." + NOBODY;
    private static final Map<String, String> BECAUSE = Map.of("reason", "a test");
    private static final Map<String, String> ADDRESS =
            Map.of(
                    "name", "Ada",
                    "line1", "1 Street",
                    "city", "Berlin",
                    "postalCode", "10115",
                    "country", "DE");

    private static String shopper;
    private static String staff;
    private static String admin;
    private static String service;

    @Autowired Client client;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    record Row(String method, String route, Object body, int... expected) {
        @Override
        public String toString() {
            return method + " " + route;
        }
    }

    /** anonymous, shopper, staff, admin, service. */
    static Stream<Row> matrix() {
        var me = "/api/users/me";
        return Stream.of(
                new Row("POST", "/api/users", Map.of(), 400, 400, 400, 400, 400),
                new Row("GET", "/api/users?email=a@example.com", null, 401, 403, 403, 200, 403),
                new Row("GET", "/api/users", null, 401, 403, 403, 200, 403),
                new Row("POST", "/api/users/first-admin", Map.of(), 400, 400, 400, 400, 400),
                new Row(
                        "PUT",
                        "/api/users/" + NOBODY + "/roles",
                        Map.of("roles", List.of("SHOPPER")),
                        401,
                        403,
                        403,
                        404,
                        403),
                new Row("GET", "/api/admin/audit", null, 401, 403, 403, 200, 403),
                new Row("GET", "/api/admin/platform", null, 401, 403, 200, 200, 403),
                new Row("GET", "/api/admin/dead-letters", null, 401, 403, 200, 200, 403),
                new Row("GET", DEAD_LETTER, null, 401, 403, 404, 404, 403),
                new Row("POST", DEAD_LETTER + "/replay", Map.of(), 401, 403, 404, 404, 403),
                new Row("POST", DEAD_LETTER + "/discard", BECAUSE, 401, 403, 404, 404, 403),
                new Row("POST", "/api/users/password-resets", Map.of(), 400, 400, 400, 400, 400),
                new Row(
                        "POST",
                        "/api/users/password-resets/completion",
                        Map.of(),
                        400,
                        400,
                        400,
                        400,
                        400),
                new Row("POST", "/api/users/verifications", Map.of(), 400, 400, 400, 400, 400),
                new Row("POST", me + "/verification", Map.of(), 401, 202, 202, 202, 403),
                new Row(
                        "POST",
                        "/api/account-mails/" + NOBODY + "/secret",
                        Map.of(),
                        401,
                        403,
                        403,
                        403,
                        404),
                new Row("GET", "/api/users/erasures/" + NOBODY, null, 404, 404, 404, 404, 404),
                new Row("GET", me, null, 401, 200, 200, 200, 403),
                new Row("PATCH", me, Map.of("name", "New"), 401, 200, 200, 200, 403),
                new Row("GET", me + "/export", null, 401, 200, 200, 200, 403),
                new Row("POST", "/api/users/passkeys/options", Map.of(), 400, 400, 400, 400, 400),
                new Row("GET", me + "/passkeys", null, 401, 200, 200, 200, 403),
                new Row("POST", me + "/passkeys", Map.of(), 401, 400, 400, 400, 403),
                new Row("POST", me + "/passkeys/options", Map.of(), 401, 400, 400, 400, 403),
                new Row("DELETE", me + "/passkeys/" + NOBODY, null, 401, 404, 404, 404, 403),
                new Row("GET", me + "/wishlist", null, 401, 200, 200, 200, 403),
                new Row("PUT", me + "/wishlist/" + NOBODY, Map.of(), 401, 204, 204, 204, 403),
                new Row("DELETE", me + "/wishlist/" + NOBODY, null, 401, 204, 204, 204, 403),
                new Row("GET", me + "/addresses", null, 401, 200, 200, 200, 403),
                new Row("POST", me + "/addresses", ADDRESS, 401, 201, 201, 201, 403),
                new Row("GET", me + "/addresses/" + NOBODY, null, 401, 404, 404, 404, 403),
                new Row("PUT", me + "/addresses/" + NOBODY, ADDRESS, 401, 404, 404, 404, 403),
                new Row("DELETE", me + "/addresses/" + NOBODY, null, 401, 404, 404, 404, 403),
                new Row("GET", "/oauth2/sign-in", null, 200, 200, 200, 200, 200),
                new Row("GET", "/oauth2/jwks", null, 200, 200, 200, 200, 200),
                new Row("GET", "/actuator/env", null, 401, 401, 401, 401, 401),
                new Row("POST", "/actuator/signingkeys", Map.of(), 401, 401, 401, 401, 401),
                new Row("GET", "/actuator/health", null, 200, 200, 200, 200, 200),
                new Row("GET", "/api/users/" + NOBODY, null, 404, 404, 404, 404, 404),
                new Row("GET", "/nowhere", null, 404, 404, 404, 404, 404));
    }

    @BeforeEach
    void signIn() {
        if (service != null) {
            return;
        }
        admin = token(client.signIn("staff@emporium.example", "emporium"));
        shopper = client.newShopperToken();
        var email = Client.newEmail();
        var id = Client.json(client.register(email, Client.PASSWORD, "Staff")).get("id").asString();
        client.send("PUT", "/api/users/" + id + "/roles", Map.of("roles", List.of("STAFF")), admin);
        staff = token(client.signIn(email, Client.PASSWORD));
        service =
                token(
                        client.token(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                "payment-service",
                                "client_secret",
                                "other"));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void answersEachCallerAsDeclared(Row row) {
        var callers = new LinkedHashMap<String, String>();
        callers.put("anonymous", null);
        callers.put("shopper", shopper);
        callers.put("staff", staff);
        callers.put("admin", admin);
        callers.put("service", service);
        var index = 0;
        for (var caller : callers.entrySet()) {
            var answer = client.send(row.method(), row.route(), row.body(), caller.getValue());
            assertThat(answer.getStatusCode().value())
                    .as("%s as %s: %s", row, caller.getKey(), answer.getBody())
                    .isEqualTo(row.expected()[index++]);
            if (answer.getStatusCode().isError()) {
                assertThat(String.valueOf(answer.getHeaders().getContentType()))
                        .isEqualTo("application/problem+json");
            }
        }
    }

    /** Deleting oneself is tried elsewhere, with an account of its own. */
    @Test
    void leavesNoRouteOut() {
        var tried = new TreeSet<String>();
        matrix().forEach(row -> tried.add(row.method() + " " + pattern(row.route())));
        tried.add("DELETE /api/users/me");
        tried.add("POST /oauth2/sign-in");
        var declared = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping ->
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method ->
                                        mapping.getPatternValues()
                                                .forEach(path ->
                                                        declared.add(method + " " + path))));
        assertThat(tried).containsAll(declared);
    }

    private static String pattern(String route) {
        return route.replaceAll("\\?.*", "")
                .replace("erasures/" + NOBODY, "erasures/{receipt}")
                .replace("wishlist/" + NOBODY, "wishlist/{productId}")
                .replace("nobody." + NOBODY, "{id}")
                .replace(NOBODY, "{id}");
    }

    private static String token(org.springframework.http.ResponseEntity<String> answer) {
        return Client.json(answer).get("access_token").asString();
    }
}
