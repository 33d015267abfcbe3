package emporium.platform.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends a request to an instance of its target, within the target's limits. Stands last in the
 * chain and sends by itself: each attempt goes to another address and gets only the time that is
 * left.
 */
class GuardedCall implements ClientHttpRequestInterceptor {

    private static final Duration WORTH_TRYING = Duration.ofMillis(20);

    private final Target target;
    private final HttpClient http;

    GuardedCall(Target target, HttpClient http) {
        this.target = target;
        this.http = http;
    }

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution ignored) {
        var deadline = System.nanoTime() + target.settings().timeLimit().toNanos();
        if (!target.bulkhead().tryAcquirePermission()) {
            throw unavailable("too many calls at once", null);
        }
        try {
            return attempts(request, body, deadline);
        } finally {
            target.bulkhead().onComplete();
        }
    }

    private ClientHttpResponse attempts(HttpRequest request, byte[] body, long deadline) {
        var mayRepeat =
                Failures.mayRepeat(
                        request.getMethod().name(),
                        request.getHeaders().containsHeader("Idempotency-Key"));
        var tried = new ArrayList<URI>(2);
        target.budget().called();
        for (var attempt = 1; ; attempt++) {
            var instance = instance(tried);
            tried.add(instance);
            var outcome = send(request, body, instance, deadline);
            if (outcome instanceof Outcome.Answered answered) {
                return answered.response();
            }
            var another = target.instance(tried).isPresent();
            var again =
                    attempt < target.settings().attempts()
                            && outcome.worthRepeating(mayRepeat)
                            && (another || !(outcome instanceof Outcome.NobodyThere))
                            && deadline - System.nanoTime() > WORTH_TRYING.toNanos()
                            && affordable(outcome);
            if (!again) {
                throw unavailable(outcome.reason(), outcome.cause());
            }
            if (!another) {
                tried.clear(); // the only instance had a bad moment: ask it again, a little later
                pause(attempt);
            }
        }
    }

    /** The budget keeps retries from adding to the load; who was not reached bears none. */
    private boolean affordable(Outcome outcome) {
        return outcome instanceof Outcome.NobodyThere || target.budget().takeRetry();
    }

    private URI instance(List<URI> tried) {
        return target.instance(tried)
                .orElseThrow(() -> unavailable("no instance is registered", null));
    }

    private Outcome send(HttpRequest request, byte[] body, URI instance, long deadline) {
        var breaker = target.breaker();
        if (!breaker.tryAcquirePermission()) {
            throw unavailable("its breaker is open", null);
        }
        var started = System.nanoTime();
        try {
            var response = exchange(request, body, instance, deadline);
            target.instances().answered(instance);
            return judge(response, started);
        } catch (IOException e) {
            breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, e);
            if (Failures.nobodyThere(e)) {
                target.instances().failed(instance);
                return new Outcome.NobodyThere(e);
            }
            return new Outcome.Broken(e);
        } catch (RuntimeException e) {
            breaker.releasePermission(); // our own mistake says nothing about the target
            throw e;
        }
    }

    private Outcome judge(ClientHttpResponse response, long started) throws IOException {
        var status = response.getStatusCode().value();
        var furtherOn = ProxyStatus.isFurtherOn(response.getHeaders().getFirst(ProxyStatus.HEADER));
        if (status < 500 || furtherOn) {
            target.breaker().onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        }
        if (status < 500) {
            return new Outcome.Answered(response);
        }
        response.close();
        if (furtherOn) {
            return new Outcome.Failed(status, false);
        }
        target.breaker()
                .onError(
                        System.nanoTime() - started,
                        TimeUnit.NANOSECONDS,
                        new IOException("answered " + status));
        return new Outcome.Failed(status, Failures.isOutage(status));
    }

    private ClientHttpResponse exchange(
            HttpRequest request, byte[] body, URI instance, long deadline) throws IOException {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(
                Duration.ofNanos(Math.max(deadline - System.nanoTime(), 1_000_000)));
        var outgoing = requests.createRequest(at(instance, request.getURI()), request.getMethod());
        outgoing.getHeaders().putAll(request.getHeaders());
        if (body.length > 0) {
            outgoing.getBody().write(body);
        }
        return outgoing.execute();
    }

    static URI at(URI instance, URI request) {
        return UriComponentsBuilder.fromUri(request)
                .scheme(instance.getScheme())
                .host(instance.getHost())
                .port(instance.getPort())
                .build(true)
                .toUri();
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(10, 40L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TargetUnavailable unavailable(String reason, @Nullable Throwable cause) {
        return new TargetUnavailable(
                target.name(), reason, target.settings().breakerPause(), cause);
    }
}
