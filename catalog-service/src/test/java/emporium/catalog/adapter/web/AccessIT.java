package emporium.catalog.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.RunningCatalog;
import emporium.platform.test.TestTokens;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route and who may call it. Products belong to the shop; what is an author's, ReviewsIT
 * asks.
 */
class AccessIT extends RunningCatalog {

    private static final String ID = "00000000-0000-7000-8000-000000000000";
    private static final String MATRIX =
            """
            GET    /api/products                           200 200 200 200 200
            GET    /api/products/suggest                   200 200 200 200 200
            GET    /api/products/{idOrSlug}                404 404 404 404 404
            GET    /api/admin/products                     401 403 403 200 200
            GET    /api/categories                         200 200 200 200 200
            GET    /api/prices                             400 400 400 400 400
            GET    /media/{file}                           404 404 404 404 404
            POST   /api/products                           401 403 403 400 400
            PUT    /api/products/{id}                      401 403 403 400 400
            PATCH  /api/products/{id}/variants/{sku}/price 401 403 403 400 400
            DELETE /api/products/{id}                      401 403 403 404 404
            GET    /api/categories/{slug}                  404 404 404 404 404
            POST   /api/categories                         401 403 403 400 400
            PUT    /api/categories/{slug}                  401 403 403 400 400
            DELETE /api/categories/{slug}                  401 403 403 404 404
            GET    /api/products/{idOrSlug}/recommendations 404 404 404 404 404
            GET    /api/products/{idOrSlug}/reviews        404 404 404 404 404
            GET    /api/products/{idOrSlug}/reviews/mine   401 404 404 404 404
            GET    /api/products/{idOrSlug}/reviews/{id}   404 404 404 404 404
            POST   /api/products/{productId}/reviews       401 400 400 400 400
            PUT    /api/products/{productId}/reviews/{id}  401 400 400 400 400
            DELETE /api/products/{productId}/reviews/{id}  401 404 404 404 404
            PUT    /api/products/{productId}/reviews/{id}/visibility 401 403 403 400 400
            POST   /api/products/import                    401 403 403 415 415
            GET    /api/products/imports                   401 403 403 200 200
            GET    /api/products/imports/{importId}        401 403 403 404 404
            GET    /api/products/imports/{importId}/errors 401 403 403 404 404
            GET    /api/personal-data                      401 200 403 200 200
            """;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void answersEveryCallerAsTheMatrixSays() {
        for (var line : MATRIX.lines().toList()) {
            var cells = line.split(" +");
            var expected = 2;
            for (var caller : callers().entrySet()) {
                var status = call(cells[0], cells[1], caller.getValue());
                assertThat(status)
                        .as("%s %s for %s", cells[0], cells[1], caller.getKey())
                        .isEqualTo(Integer.parseInt(cells[expected++]));
            }
        }
    }

    private static Map<String, String> callers() {
        var callers = new LinkedHashMap<String, String>();
        callers.put("anonymous", "");
        callers.put("shopper", TestTokens.shopper(UUID.randomUUID()));
        callers.put("service", TestTokens.service("order-service"));
        callers.put("staff", TestTokens.staff());
        callers.put("admin", TestTokens.admin());
        return callers;
    }

    private int call(String method, String path, String token) {
        var uri =
                path.replace("{idOrSlug}", "no-such")
                        .replace("{id}", ID)
                        .replace("{productId}", ID)
                        .replace("{importId}", ID)
                        .replace("{sku}", "NO-SUCH")
                        .replace("{slug}", "no-such")
                        .replace("{file}", "no-such.svg");
        var request =
                http.method(HttpMethod.valueOf(method))
                        .uri(uri)
                        .header("If-Match", "W/\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}");
        if (!token.isEmpty()) {
            request = request.header("Authorization", "Bearer " + token);
        }
        return request.exchange().getResponse().getStatus();
    }

    @Test
    void mentionsEveryRouteThereIs() {
        var declared = new TreeSet<String>();
        for (var line : MATRIX.lines().toList()) {
            var cells = line.split(" +");
            declared.add(cells[0] + " " + cells[1]);
        }
        var existing = new TreeSet<String>();
        routes.getHandlerMethods()
                .forEach((route, method) -> {
                    if (method.getBeanType().getName().startsWith("emporium.catalog")) {
                        var path = route.getPatternValues().iterator().next();
                        route.getMethodsCondition()
                                .getMethods()
                                .forEach(verb ->
                                        existing.add(
                                                verb
                                                        + " "
                                                        + path.replaceAll("\\{file:.*", "{file}")));
                    }
                });
        assertThat(declared).isEqualTo(existing);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/products/a/b",
        "GET, /actuator/env",
        "POST, /api/prices",
        "DELETE, /api/categories/home",
        "POST, /media/x.svg",
        "GET, /"
    })
    void keepsEverythingElseClosed(String method, String uri) {
        assertThat(call(method, uri, "")).isIn(401, 403, 404, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not.a.token", "eyJhbGciOiJub25lIn0.e30."})
    void trustsNoTokenItCannotVerify(String token) {
        assertThat(call("POST", "/api/products", token)).isEqualTo(401);
    }
}
