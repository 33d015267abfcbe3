package emporium.gateway;

import static emporium.gateway.Neighbourhood.CATALOG;
import static emporium.gateway.Neighbourhood.CATALOG_TOO;
import static emporium.gateway.Neighbourhood.ORDER;
import static emporium.gateway.Neighbourhood.USER;
import static emporium.platform.test.LocalServer.after;
import static emporium.platform.test.LocalServer.answers;
import static emporium.platform.test.LocalServer.hangsUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.LocalServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The gateway as its callers see it, before services that are well, slow, sick, or gone. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "emporium.operator.password=secret",
            "emporium.gateway.time-limit=700ms",
            "emporium.gateway.rates.per-address=100000",
            "emporium.gateway.rates.per-token=5",
            "emporium.gateway.rates.burst=2",
            "emporium.gateway.cors.allowed-origins=https://partner.example"
        })
@Import(Neighbourhood.class)
class GatewayTest {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort private int port;

    @BeforeEach
    void everybodyIsWell() {
        Neighbourhood.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/products, catalog",
        "/api/products/1/reviews, catalog",
        "/api/categories, catalog",
        "/api/prices?sku=A, catalog",
        "/media/p/1.svg, catalog",
        "/api/cart/items/A, order",
        "/api/quotes, order",
        "/api/orders/1, order",
        "/api/admin/orders, order",
        "/api/users/me, user",
        "/oauth2/jwks, user",
        "/.well-known/oauth-authorization-server, user",
    })
    void leadsToTheServiceThatAnswers(String path, String service) {
        assertThat(get(path).body()).isEqualTo(service);
    }

    @Test
    void passesPathQueryAndBodyOnLetterByLetter() {
        var seen = seenBy(ORDER);
        send(
                request("/api/orders/caf%C3%A9%20x?a=b+c&a=%26&empty")
                        .POST(BodyPublishers.ofString("grant_type=x&y=z"))
                        .header("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(seen.get())
                .startsWith("POST /api/orders/caf%C3%A9%20x?a=b+c&a=%26&empty\n")
                .endsWith("\ngrant_type=x&y=z");
    }

    @Test
    void passesTheAnswerOnAsItIs() {
        ORDER.behave(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.getResponseHeaders().set("X-Powered-By", "nobody's business");
            exchange.sendResponseHeaders(422, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
        });
        var answer = get("/api/orders/1");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void believesNobodyWhoSaysWhoTheyAre() {
        var seen = seenBy(ORDER);
        send(
                request("/api/orders/1")
                        .header("X-User-Id", "1")
                        .header("X-Forwarded-For", "9.9.9.9")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Forwarded", "for=9.9.9.9")
                        .header("ce-type", "x")
                        .header("ce_id", "x")
                        .header("X-Original-URL", "/actuator")
                        .header("Cart-Token", "kept")
                        .header("X-Request-Id", "kept-too"));
        assertThat(seen.get())
                .doesNotContainIgnoringCase("x-user", "9.9.9.9", "evil", "ce-", "ce_", "original")
                .contains("kept", "kept-too", "X-forwarded-for=[127.0.0.1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api",
                "/API/products",
                "/eureka/apps",
                "/config/order-service",
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
    void showsTheWayAtItsRoot() {
        assertThat(get("/").body()).contains("/api/products");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/payments/webhooks", "/api/stock"})
    void saysThatAServiceIsAwayAndWhenToComeBack(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void saysThatAnAnswerDidNotComeInTime() {
        ORDER.behave(after(3_000, answers(200, "late")));
        assertThat(get("/api/orders/1").statusCode()).isEqualTo(504);
    }

    @Test
    void aDeadInstanceCostsNoRequest() throws Exception {
        for (var i = 0; i < 40; i++) {
            // one of its two addresses is dead, whatever the method
            assertThat(get("/api/users/me").statusCode()).isEqualTo(200);
            assertThat(send(request("/api/users").POST(BodyPublishers.ofString("{}"))).statusCode())
                    .isEqualTo(200);
        }
        assertThat(USER.calls()).isPositive();
    }

    @Test
    void asksAnotherInstanceWhenOneHangsUp() {
        CATALOG.behave(hangsUp());
        for (var i = 0; i < 8; i++) {
            assertThat(get("/api/products").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void sendsAnOrderAgainOnlyIfItCarriesAKey() {
        CATALOG.behave(hangsUp());
        CATALOG_TOO.behave(hangsUp());
        var before = CATALOG.calls() + CATALOG_TOO.calls();
        var once = send(request("/api/products/x").POST(BodyPublishers.ofString("{}")));
        assertThat(once.statusCode()).isEqualTo(503);
        assertThat(CATALOG.calls() + CATALOG_TOO.calls()).isEqualTo(before + 1);

        CATALOG_TOO.behave(answers(200, "done"));
        for (var i = 0; i < 6; i++) {
            var again =
                    send(
                            request("/api/products/x")
                                    .POST(BodyPublishers.ofString("{}"))
                                    .header("Idempotency-Key", "k" + i));
            assertThat(again.body()).isEqualTo("done");
        }
    }

    @Test
    void recoversByItselfFromAnOutage() {
        ORDER.behave(answers(503, ""));
        for (var i = 0; i < 60; i++) {
            assertThat(get("/api/orders/1").statusCode()).isEqualTo(503);
        }
        var seen = ORDER.calls();
        get("/api/orders/1");
        assertThat(ORDER.calls()).isEqualTo(seen); // its breaker is open
        ORDER.behave(answers(200, "order"));
        await().until(() -> get("/api/orders/1").statusCode() == 200);
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
    void passesEventsOnWhenTheyHappen() throws Exception {
        var finish = new CountDownLatch(1);
        ORDER.behave(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: placed\n\n".getBytes());
            exchange.getResponseBody().flush();
            finish.await();
        });
        var events =
                http.send(request("/api/orders/1/events").build(), BodyHandlers.ofInputStream());
        try (var stream = events.body()) {
            var first = new String(stream.readNBytes(14), StandardCharsets.UTF_8);
            assertThat(first).isEqualTo("data: placed\n\n"); // and the answer is not over yet
        } finally {
            finish.countDown();
        }
    }

    @Test
    void doesNotPassHalfAnAnswerOffAsAWholeOne() {
        ORDER.behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[20_000]);
            exchange.getResponseBody().flush();
            Thread.sleep(3_000); // longer than the route's time limit
        });
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () -> http.send(request("/api/orders/1").build(), BodyHandlers.ofString()));
    }

    @Test
    void answersThirtyTwoAtOnce() throws Exception {
        CATALOG.behave(after(100, answers(200, "catalog")));
        CATALOG_TOO.behave(after(100, answers(200, "catalog")));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 32; i++) {
                answers.add(callers.submit(() -> get("/api/products").statusCode()));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
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

    private static AtomicReference<String> seenBy(LocalServer server) {
        var seen = new AtomicReference<String>();
        server.behave(exchange -> {
            var headers = new StringBuilder();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            headers.append(name).append('=').append(values).append('\n'));
            var body = new String(exchange.getRequestBody().readAllBytes());
            seen.set(
                    exchange.getRequestMethod()
                            + " "
                            + exchange.getRequestURI()
                            + "\n"
                            + headers
                            + body);
            answers(200, "seen").handle(exchange);
        });
        return seen;
    }

    private static LocalServer.Behaviour countsBody() {
        return exchange -> {
            var length = exchange.getRequestBody().readAllBytes().length;
            answers(200, String.valueOf(length)).handle(exchange);
        };
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String raw(String request) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
