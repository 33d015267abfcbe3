package emporium.platform.client;

import static emporium.platform.test.LocalServer.after;
import static emporium.platform.test.LocalServer.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.LocalServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How long, how often and how many at once a target is asked. */
class LimitsTest extends RunningTargets {

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

    private static LocalServer.Behaviour once(CountDownLatch open, LocalServer.Behaviour then) {
        return exchange -> {
            open.await();
            then.handle(exchange);
        };
    }
}
