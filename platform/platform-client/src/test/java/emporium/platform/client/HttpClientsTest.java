package emporium.platform.client;

import static emporium.platform.test.LocalServer.after;
import static emporium.platform.test.LocalServer.answers;
import static emporium.platform.test.LocalServer.hangsUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.LocalServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Against real servers on this machine: what a caller sees when its target is well, slow, sick, or
 * gone.
 */
class HttpClientsTest {

    interface Api {
        @GetExchange("/thing")
        String get();

        @PostExchange("/thing")
        String post(@RequestBody String body);
    }

    private final List<LocalServer> servers = new ArrayList<>();
    private final List<URI> listed = new CopyOnWriteArrayList<>();
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();

    @AfterEach
    void stopServers() {
        servers.forEach(LocalServer::close);
    }

    @Test
    void passesTheAnswerOn() {
        instance(answers(200, "hello"));
        assertThat(api().get()).isEqualTo("hello");
    }

    @Test
    void sendsTheBody() {
        instance(exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        assertThat(api().post("there and back")).isEqualTo("there and back");
    }

    @Test
    void aRefusalIsNotAnOutage() {
        instance(answers(404, "no such thing"));
        assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                .isThrownBy(() -> api().get());
        assertThat(breaker().getMetrics().getNumberOfFailedCalls()).isZero();
    }

    @Test
    void anUnknownServiceIsAnOutage() {
        assertUnavailable("no instance is registered");
    }

    @Test
    void aServiceWhereNobodyListensIsAnOutage() {
        listed.add(LocalServer.nobody());
        assertUnavailable("nobody answers");
    }

    @Test
    void aServerErrorIsAnOutageAndIsNotRepeated() {
        var sick = instance(answers(500, "stack trace"));
        assertUnavailable("it answered 500");
        assertThat(sick.calls()).isEqualTo(1);
    }

    @Test
    void passesOverADeadInstance() {
        instance(answers(200, "alive"));
        listed.add(LocalServer.nobody());
        var api = api();
        for (var i = 0; i < 30; i++) {
            assertThat(api.get()).isEqualTo("alive");
        }
    }

    @Test
    void sendsEvenAPostElsewhereIfNobodyTookIt() {
        instance(answers(200, "alive"));
        listed.add(LocalServer.nobody());
        var api = api();
        for (var i = 0; i < 10; i++) {
            assertThat(api.post("once")).isEqualTo("alive");
        }
    }

    @Test
    void asksTheNextInstanceWhenOneHangsUp() {
        instance(hangsUp());
        instance(answers(200, "alive"));
        var api = api();
        for (var i = 0; i < 8; i++) {
            assertThat(api.get()).isEqualTo("alive");
        }
    }

    @Test
    void asksTheNextInstanceWhenOneIsOverloaded() {
        instance(answers(503, ""));
        instance(answers(200, "alive"));
        var api = api();
        for (var i = 0; i < 8; i++) {
            assertThat(api.get()).isEqualTo("alive");
        }
    }

    @Test
    void neverRepeatsAPostThatMayHaveBeenDone() {
        var first = instance(hangsUp());
        var second = instance(hangsUp());
        assertThatExceptionOfType(TargetUnavailable.class).isThrownBy(() -> api().post("buy"));
        assertThat(first.calls() + second.calls()).isEqualTo(1);
    }

    @Test
    void givesUpWhenItsTimeIsOver() {
        instance(after(5_000, answers(200, "too late")));
        var api = api(limits(Duration.ofMillis(200), 64, 20));
        assertThatExceptionOfType(TargetUnavailable.class)
                .isThrownBy(api::get)
                .withMessageContaining("it took too long");
    }

    @Test
    void anOpenBreakerSparesTheTargetAndClosesByItself() {
        var target = instance(answers(500, ""));
        var api = api(limits(Duration.ofSeconds(2), 64, 4));
        for (var i = 0; i < 4; i++) {
            assertThatExceptionOfType(TargetUnavailable.class).isThrownBy(api::get);
        }
        var before = target.calls();
        assertThatExceptionOfType(TargetUnavailable.class)
                .isThrownBy(api::get)
                .withMessageContaining("breaker is open");
        assertThat(target.calls()).isEqualTo(before);

        target.behave(answers(200, "well again"));
        await().ignoreExceptionsInstanceOf(TargetUnavailable.class)
                .untilAsserted(() -> assertThat(api.get()).isEqualTo("well again"));
        await().ignoreExceptionsInstanceOf(TargetUnavailable.class)
                .until(() -> {
                    api.get();
                    return breaker().getState() == CircuitBreaker.State.CLOSED;
                });
    }

    @Test
    void anOutageFurtherOnIsNotHeldAgainstWhoTellsOfIt() {
        var target =
                instance(exchange -> {
                    exchange.getResponseHeaders()
                            .add(ProxyStatus.HEADER, ProxyStatus.unavailable("catalog-service"));
                    answers(503, "").handle(exchange);
                });
        var api = api(limits(Duration.ofSeconds(2), 64, 4));
        for (var i = 0; i < 8; i++) {
            assertThatExceptionOfType(TargetUnavailable.class)
                    .isThrownBy(api::get)
                    .withMessageContaining("it answered 503");
        }
        assertThat(target.calls()).isEqualTo(8);
    }

    @Test
    void retriesAddATenthToTheLoadAtMost() {
        var one = instance(answers(503, ""));
        var two = instance(answers(503, ""));
        var api = api(limits(Duration.ofSeconds(2), 64, 10_000));
        var calls = 300;
        for (var i = 0; i < calls; i++) {
            assertThatExceptionOfType(TargetUnavailable.class).isThrownBy(api::get);
        }
        var retries = one.calls() + two.calls() - calls;
        assertThat(retries).isBetween(10, calls / 10 + 10);
    }

    @Test
    void whatIsMoreThanItsShareWaitsForItsTurn() throws Exception {
        var open = new CountDownLatch(1);
        instance(once(open, answers(200, "done")));
        var api = api(limits(s(60), 2, 20));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<String>>();
            for (var i = 0; i < 5; i++) {
                calls.add(callers.submit(api::get));
            }
            await().until(() -> servers.getFirst().calls() == 2);
            open.countDown();
            for (var call : calls) {
                assertThat(call.get()).isEqualTo("done");
            }
        }
    }

    @Test
    void refusesWhatHasWaitedForHalfItsTime() throws Exception {
        var open = new CountDownLatch(1);
        instance(once(open, answers(200, "done")));
        var api = api(limits(s(4), 2, 20));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var inside = new ArrayList<Future<String>>();
            for (var i = 0; i < 2; i++) {
                inside.add(callers.submit(api::get));
            }
            await().until(() -> servers.getFirst().calls() == 2);
            assertThatExceptionOfType(TargetUnavailable.class)
                    .isThrownBy(api::get)
                    .withMessageContaining("too many calls");
            open.countDown();
            for (var call : inside) {
                assertThat(call.get()).isEqualTo("done");
            }
        }
    }

    @Test
    void aFixedAddressReplacesTheRegistry() {
        var server = instance(answers(200, "fixed"));
        listed.clear();
        var fixed = new ClientSettings(server.uri(), s(2), s(1), 3, 64, 20, 50, s(1));
        assertThat(api(fixed).get()).isEqualTo("fixed");
    }

    @Test
    void interceptorsSeeTheCallBeforeItIsSent() {
        instance(exchange -> {
            var token = exchange.getRequestHeaders().getFirst("Authorization");
            answers(200, token).handle(exchange);
        });
        var api =
                clients(defaults())
                        .create(
                                Api.class,
                                "target",
                                (request, body, execution) -> {
                                    request.getHeaders().set("Authorization", "Bearer t");
                                    return execution.execute(request, body);
                                });
        assertThat(api.get()).isEqualTo("Bearer t");
    }

    private static LocalServer.Behaviour once(CountDownLatch open, LocalServer.Behaviour then) {
        return exchange -> {
            open.await();
            then.handle(exchange);
        };
    }

    private LocalServer instance(LocalServer.Behaviour behaviour) {
        var server = new LocalServer(behaviour);
        servers.add(server);
        listed.add(server.uri());
        return server;
    }

    private void assertUnavailable(String reason) {
        assertThatExceptionOfType(TargetUnavailable.class)
                .isThrownBy(() -> api().get())
                .withMessage("target is unavailable: " + reason)
                .satisfies(outage -> assertThat(outage.retryAfter()).isPositive());
    }

    private Api api() {
        return api(defaults());
    }

    private Api api(ClientSettings settings) {
        return clients(settings).create(Api.class, "target");
    }

    private HttpClients clients(ClientSettings settings) {
        return new HttpClients(
                RestClient.builder(),
                _ -> settings,
                new Instances(_ -> List.copyOf(listed), System::nanoTime),
                breakers);
    }

    private CircuitBreaker breaker() {
        return breakers.circuitBreaker("target");
    }

    private static ClientSettings defaults() {
        return limits(s(2), 64, 20);
    }

    private static ClientSettings limits(Duration timeLimit, int concurrency, int breakerWindow) {
        return new ClientSettings(
                null, timeLimit, s(1), 3, concurrency, breakerWindow, 50, Duration.ofMillis(200));
    }

    private static Duration s(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
