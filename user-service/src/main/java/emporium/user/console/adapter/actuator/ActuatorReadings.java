package emporium.user.console.adapter.actuator;

import emporium.platform.client.TracedThreads;
import emporium.user.console.application.Instances.Instance;
import emporium.user.console.application.Readings;
import emporium.user.operator.OperatorAccess;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Asks all at the same time, each by its own address, and none of them for long. */
@Component
@EnableConfigurationProperties(OperatorAccess.class)
class ActuatorReadings implements Readings {

    private static final Logger log = LoggerFactory.getLogger(ActuatorReadings.class);
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final RestClient http;
    private final Clock clock;

    ActuatorReadings(RestClient.Builder builder, OperatorAccess access, Clock clock) {
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(ANSWER);
        this.http =
                builder.clone()
                        .requestFactory(requests)
                        .requestInterceptor((request, body, execution) -> {
                            access.sign(request.getHeaders());
                            return execution.execute(request, body);
                        })
                        .build();
        this.clock = clock;
    }

    @Override
    public List<Optional<Reading>> of(List<Instance> instances) {
        try (var threads = TracedThreads.open()) {
            var asked =
                    instances.stream()
                            .map(instance ->
                                    CompletableFuture.supplyAsync(() -> read(instance), threads))
                            .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        }
    }

    private Optional<Reading> read(Instance instance) {
        try {
            var metrics = ask(instance.address(), "/actuator/prometheus", String.class);
            var info = ask(instance.address(), "/actuator/info", JsonNode.class);
            var version = info.map(all -> all.at("/build/version").asString("")).orElse("");
            return metrics.map(text -> new Exposition(text).reading(clock.instant(), version));
        } catch (RestClientException outage) {
            log.warn("{} does not tell how it does: {}", instance.id(), outage.getMessage());
            return Optional.empty();
        }
    }

    private <T> Optional<T> ask(URI address, String path, Class<T> type) {
        return Optional.ofNullable(http.get().uri(address.resolve(path)).retrieve().body(type));
    }
}
