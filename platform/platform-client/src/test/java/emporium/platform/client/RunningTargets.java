package emporium.platform.client;

import emporium.platform.test.LocalServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Real servers on this machine, and a registry that lists them. */
abstract class RunningTargets {

    interface Api {
        @GetExchange("/thing")
        String get();

        @PostExchange("/thing")
        String post(@RequestBody String body);
    }

    final List<LocalServer> servers = new ArrayList<>();
    final List<URI> listed = new CopyOnWriteArrayList<>();
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();

    @AfterEach
    void stopServers() {
        servers.forEach(LocalServer::close);
    }

    LocalServer instance(LocalServer.Behaviour behaviour) {
        var server = new LocalServer(behaviour);
        servers.add(server);
        listed.add(server.uri());
        return server;
    }

    Api api() {
        return api(defaults());
    }

    Api api(ClientSettings settings) {
        return clients(settings).create(Api.class, "target");
    }

    HttpClients clients(ClientSettings settings) {
        return new HttpClients(
                RestClient.builder(),
                _ -> settings,
                new Instances(_ -> List.copyOf(listed), System::nanoTime),
                breakers);
    }

    CircuitBreaker breaker() {
        return breakers.circuitBreaker("target");
    }

    static ClientSettings defaults() {
        return limits(s(2), 64, 20);
    }

    static ClientSettings limits(Duration timeLimit, int concurrency, int breakerWindow) {
        return new ClientSettings(
                null, timeLimit, s(1), 3, concurrency, breakerWindow, 50, Duration.ofMillis(200));
    }

    static Duration s(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
