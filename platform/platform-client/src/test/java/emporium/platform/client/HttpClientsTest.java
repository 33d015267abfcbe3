package emporium.platform.client;

import static emporium.platform.test.LocalServer.answers;
import static emporium.platform.test.LocalServer.hangsUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import emporium.platform.test.LocalServer;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;

/** What a caller sees when its target is well, sick, or gone. */
class HttpClientsTest extends RunningTargets {

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

    private void assertUnavailable(String reason) {
        assertThatExceptionOfType(TargetUnavailable.class)
                .isThrownBy(() -> api().get())
                .withMessage("target is unavailable: " + reason)
                .satisfies(outage -> assertThat(outage.retryAfter()).isPositive());
    }
}
