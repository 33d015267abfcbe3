package emporium.platform.client;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Makes clients for other services out of {@code @HttpExchange} interfaces. */
public class HttpClients {

    private final RestClient.Builder builder;
    private final Function<String, ClientSettings> settings;
    private final Instances instances;
    private final CircuitBreakerRegistry breakers;
    private final Map<String, Target> targets = new ConcurrentHashMap<>();
    private final Map<String, GuardedCall> calls = new ConcurrentHashMap<>();

    HttpClients(
            RestClient.Builder builder,
            Function<String, ClientSettings> settings,
            Instances instances,
            CircuitBreakerRegistry breakers) {
        this.builder = builder;
        this.settings = settings;
        this.instances = instances;
        this.breakers = breakers;
    }

    /**
     * A client for {@code serviceId}. Its calls throw {@link TargetUnavailable} when the service
     * cannot answer and {@code HttpClientErrorException} when it refuses. All clients of one
     * service share its limits.
     */
    public <T> T create(
            Class<T> exchangeInterface,
            String serviceId,
            ClientHttpRequestInterceptor... interceptors) {
        return HttpServiceProxyFactory.builderFor(
                        RestClientAdapter.create(restClient(serviceId, interceptors)))
                .build()
                .createClient(exchangeInterface);
    }

    /** The same for calls that an interface cannot describe; paths are relative to the service. */
    public RestClient restClient(String serviceId, ClientHttpRequestInterceptor... interceptors) {
        var client = builder.clone().baseUrl("http://" + serviceId);
        for (var interceptor : interceptors) {
            client.requestInterceptor(interceptor);
        }
        return client.requestInterceptor(calls.computeIfAbsent(serviceId, this::call)).build();
    }

    /**
     * For what is too large to be held in memory: sent as it is read, once, to one instance. Its
     * calls fail like the others'.
     *
     * @param timeLimit until the answer begins
     */
    public RestClient streamingClient(String serviceId, Duration timeLimit) {
        var target = targets.computeIfAbsent(serviceId, this::target);
        return builder.clone()
                .baseUrl("http://" + serviceId)
                .requestFactory(new OneTry(target, http(target.settings()), timeLimit))
                .defaultStatusHandler(
                        HttpStatusCode::is5xxServerError,
                        (_, response) -> {
                            throw new TargetUnavailable(
                                    serviceId,
                                    "answered " + response.getStatusCode().value(),
                                    target.settings().breakerPause(),
                                    null);
                        })
                .build();
    }

    private GuardedCall call(String serviceId) {
        var target = targets.computeIfAbsent(serviceId, this::target);
        return new GuardedCall(target, http(target.settings()));
    }

    private Target target(String serviceId) {
        var limits = settings.apply(serviceId);
        return new Target(
                serviceId,
                limits,
                breakers.circuitBreaker(serviceId, breaker(limits)),
                Bulkhead.of(serviceId, bulkhead(limits)),
                new RetryBudget(),
                instances);
    }

    /**
     * Slow calls do not count: a process that just started is slow for its first hundred calls. And
     * an instance where nobody listens is passed over without the breaker's help. Half open lets as
     * many through as one page or two may ask for.
     */
    private static CircuitBreakerConfig breaker(ClientSettings limits) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(limits.breakerWindow())
                .minimumNumberOfCalls(Math.max(1, limits.breakerWindow() / 2))
                .failureRateThreshold(limits.failureRate())
                .waitDurationInOpenState(limits.breakerPause())
                .permittedNumberOfCallsInHalfOpenState(10)
                .ignoreException(Failures::nobodyThere)
                .build();
    }

    private static BulkheadConfig bulkhead(ClientSettings limits) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(limits.concurrency())
                .maxWaitDuration(limits.patience())
                .build();
    }

    /** HTTP/1.1: with HTTP/2 all calls would share one connection, and one instance's trouble. */
    private static HttpClient http(ClientSettings limits) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }
}
