package emporium.gateway;

import static emporium.gateway.Neighbourhood.CATALOG;
import static emporium.gateway.Neighbourhood.CATALOG_TOO;
import static emporium.gateway.Neighbourhood.STOREFRONT;
import static emporium.platform.test.LocalServer.answers;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.LocalServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who and what is let in. */
class EntranceTest extends RunningGateway {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/API/products",
                "/OAuth2/token",
                "/Media",
                "/eureka",
                "/eureka/apps",
                "/Eureka/apps",
                "/actuator",
                "/actuator/env",
                "/Actuator/env",
                "/%61ctuator/env",
                "/actuato%72/health",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/prometheus",
                "//api/products",
                "/api//products",
                "/api/products/../users",
                "/api/products/..;/actuator/env",
                "/api/products;x=1",
                "/api/products/%2e%2e/actuator",
                "/api/products%2factuator",
                "/api/products/%252e%252e/actuator",
                "/api/%5cactuator",
                "/.%2factuator/env",
            })
    void knowsNothingElseByAnySpelling(String path) throws Exception {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 404")
                .contains("Content-Type: application/problem+json", "problems/not-found");
    }

    @Test
    void answersWhatIsNotHttpWithAProblem() throws Exception {
        var answer = raw("GET /a{b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void showsItsHealthToAllAndItsActuatorToTheOperator() {
        assertThat(get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/livez").statusCode()).isEqualTo(200);
        var key = Base64.getEncoder().encodeToString("operator:secret".getBytes());
        var answer = send(request("/actuator/metrics").header("Authorization", "Basic " + key));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesABodyThatIsTooLargeHoweverItComes() {
        var body = new byte[1024 * 1024 + 1];
        var sized = send(request("/api/orders").POST(BodyPublishers.ofByteArray(body)));
        assertThat(sized.statusCode()).isEqualTo(413);
        assertThat(sized.body()).contains("content-too-large");
        var chunked =
                send(
                        request("/api/orders")
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(body))));
        assertThat(chunked.statusCode()).isEqualTo(413);
    }

    @Test
    void letsAnImportBeLarge() {
        CATALOG.behave(countsBody());
        CATALOG_TOO.behave(countsBody());
        var body = new byte[3 * 1024 * 1024];
        var answer =
                send(
                        request("/api/products/import")
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(body))));
        assertThat(answer.body()).isEqualTo("3145728");
    }

    @Test
    void letsAFileOfStaffBeLargeAndNoOtherForm() {
        STOREFRONT.behave(countsBody());
        var body = new byte[3 * 1024 * 1024];
        var file = send(request("/staff/import").POST(BodyPublishers.ofByteArray(body)));
        assertThat(file.body()).isEqualTo("3145728");
        for (var path : new String[] {"/staff/products", "/staff/import/more", "/sign-in"}) {
            var form = send(request(path).POST(BodyPublishers.ofByteArray(body)));
            assertThat(form.statusCode()).as(path).isEqualTo(413);
        }
    }

    @Test
    void slowsDownWhoAsksTooMuchWithOneToken() {
        var statuses = new ArrayList<Integer>();
        for (var i = 0; i < 40; i++) {
            var answer = send(request("/api/cart").header("Authorization", "Bearer greedy"));
            statuses.add(answer.statusCode());
            if (answer.statusCode() == 429) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        }
        assertThat(statuses).contains(200, 429);
        var other = send(request("/api/cart").header("Authorization", "Bearer modest"));
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void letsPagesOfNamedOriginsCallAndNoOthers() {
        assertThat(preflight("https://partner.example").headers().map())
                .containsKey("access-control-allow-origin");
        assertThat(preflight("https://evil.example").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> preflight(String origin) {
        return send(
                request("/api/cart/items/A")
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "PUT"));
    }

    private static LocalServer.Behaviour countsBody() {
        return exchange -> {
            var length = exchange.getRequestBody().readAllBytes().length;
            answers(200, String.valueOf(length)).handle(exchange);
        };
    }
}
