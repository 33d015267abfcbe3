package emporium.gateway;

import static emporium.gateway.Neighbourhood.CATALOG;
import static emporium.gateway.Neighbourhood.CATALOG_TOO;
import static emporium.gateway.Neighbourhood.ORDER;
import static emporium.gateway.Neighbourhood.STOREFRONT;
import static emporium.gateway.Neighbourhood.USER;
import static emporium.platform.test.LocalServer.after;
import static emporium.platform.test.LocalServer.answers;
import static emporium.platform.test.LocalServer.hangsUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers see while services are slow, sick, or gone. */
class OutageTest extends RunningGateway {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/payments/webhooks",
                "/api/admin/payments/refused-captures",
                "/api/stock"
            })
    void saysThatAServiceIsAwayAndWhenToComeBack(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void tellsPeopleOnAPageThatTheShopIsAway() {
        STOREFRONT.behave(hangsUp());
        var page = send(request("/cart").header("Accept", "text/html,*/*;q=0.8"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Retry-After")).contains("1");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.body()).contains("<h1>The shop does not answer", "/orders");

        var swapped = send(request("/cart").header("Accept", "*/*").header("HX-Request", "true"));
        assertThat(swapped.body()).contains("<h1>The shop does not answer");

        assertThat(get("/cart").headers().firstValue("Content-Type"))
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
        opensTheBreakerOfOrders();
        ORDER.behave(answers(200, "order"));
        await().until(() -> get("/api/orders/1").statusCode() == 200);
    }

    @Test
    void whoComesTogetherWhileItRecoversIsServed() throws Exception {
        opensTheBreakerOfOrders();
        ORDER.behave(after(100, answers(200, "order")));
        await().until(() -> get("/api/orders/1").statusCode() == 200);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> caller = () -> get("/api/orders/1").statusCode();
            assertThat(callers.invokeAll(Collections.nCopies(30, caller)))
                    .allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
        }
    }

    /** Until a call does not arrive any more. */
    private void opensTheBreakerOfOrders() {
        ORDER.behave(answers(503, ""));
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    var seen = ORDER.calls();
                    assertThat(get("/api/orders/1").statusCode()).isEqualTo(503);
                    return ORDER.calls() == seen;
                });
    }

    @Test
    void anOutageFurtherOnIsNotHeldAgainstWhoTellsOfIt() {
        STOREFRONT.behave(exchange -> {
            var away = !exchange.getRequestURI().getPath().equals("/cart");
            if (away) {
                exchange.getResponseHeaders()
                        .add(
                                "Proxy-Status",
                                "emporium; error=destination_unavailable; next-hop=catalog-service");
            }
            answers(away ? 503 : 200, away ? "no catalog" : "the cart").handle(exchange);
        });
        for (var i = 0; i < 60; i++) {
            var page = get("/products/lamp");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).isEqualTo("no catalog");
            assertThat(page.headers().firstValue("Proxy-Status")).isEmpty();
        }
        assertThat(get("/cart").body()).isEqualTo("the cart");
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
}
