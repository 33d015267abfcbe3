package emporium.gateway;

import static emporium.gateway.Neighbourhood.ORDER;
import static emporium.platform.test.LocalServer.answers;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.LocalServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who answers, and what is passed on. */
class RoutingTest extends RunningGateway {

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
        "/api/admin/mails?order=1, notification",
        "/api/admin/returns, order",
        "/api/rates, order",
        "/api/users/me, user",
        "/oauth2/jwks, user",
        "/.well-known/oauth-authorization-server, user",
        "/, storefront",
        "/products?q=lamp, storefront",
        "/orders/1/events, storefront",
        "/nothing, storefront",
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

    @Test
    void showsMachinesTheWay() {
        assertThat(get("/api").body()).contains("/api/products");
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
}
