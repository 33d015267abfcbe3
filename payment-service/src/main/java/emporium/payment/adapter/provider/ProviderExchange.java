package emporium.payment.adapter.provider;

import emporium.payment.adapter.provider.ProviderApi.Charge;
import emporium.payment.adapter.provider.ProviderApi.Reply;
import emporium.payment.domain.ProviderKey;
import emporium.platform.outbox.TraceCarrier;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** One call, within its time and through the breaker. Empty when nothing is known afterwards. */
@Component
class ProviderExchange {

    private static final Logger log = LoggerFactory.getLogger(ProviderExchange.class);

    private final RestClient http;
    private final CircuitBreaker breaker;
    private final JsonMapper json;
    private final MeterRegistry meters;
    private final TraceCarrier traces;
    private final Duration timeLimit;

    ProviderExchange(
            RestClient provider,
            CircuitBreaker providerBreaker,
            JsonMapper json,
            MeterRegistry meters,
            TraceCarrier traces,
            ProviderSettings settings) {
        this.http = provider;
        this.breaker = providerBreaker;
        this.json = json;
        this.meters = meters;
        this.traces = traces;
        this.timeLimit = settings.timeLimit();
    }

    boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    Optional<Reply> post(
            String operation, String path, ProviderKey key, Object body, Object... variables) {
        return guarded(
                operation,
                () ->
                        http.post()
                                .uri(path, variables)
                                .header("Idempotency-Key", key.value())
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body)
                                .exchangeForRequiredValue((_, response) -> reply(response)));
    }

    Optional<Reply> get(String operation, String path, Object... variables) {
        return guarded(
                operation,
                () ->
                        http.get()
                                .uri(path, variables)
                                .exchangeForRequiredValue((_, response) -> reply(response)));
    }

    private Optional<Reply> guarded(String operation, Callable<Reply> call) {
        if (!breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        var started = System.nanoTime();
        Optional<Reply> reply = Optional.empty();
        try {
            reply = Optional.of(inTime(operation, call)).filter(r -> !r.outage());
            if (reply.isEmpty()) {
                log.warn("The provider could not {}", operation);
            }
        } catch (TimeoutException e) {
            log.warn("The provider did not {} within {}", operation, timeLimit);
        } catch (ExecutionException e) {
            log.warn("The provider could not be asked to {}: {}", operation, reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        note(operation, System.nanoTime() - started, reply.isPresent());
        return reply;
    }

    /** The client's own limits are per read; a provider that drips would outlast them. */
    private Reply inTime(String operation, Callable<Reply> call)
            throws ExecutionException, InterruptedException, TimeoutException {
        var trace = traces.current();
        var task = new FutureTask<>(() -> traces.continuing(trace, operation, call::call));
        Thread.ofVirtual().name("provider-call").start(task);
        try {
            return task.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            task.cancel(true);
        }
    }

    private Reply reply(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        if (status / 100 != 2) {
            return new Reply(status, Optional.empty());
        }
        return new Reply(status, Optional.of(json.readValue(response.getBody(), Charge.class)));
    }

    private void note(String operation, long nanos, boolean answered) {
        if (answered) {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, new IOException("No answer"));
        }
        meters.timer(
                        "payment.provider.calls",
                        "operation",
                        operation,
                        "outcome",
                        answered ? "answered" : "unknown")
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private static String reason(ExecutionException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        var root = cause.getCause() == null ? cause : cause.getCause();
        return root.getClass().getSimpleName();
    }
}
