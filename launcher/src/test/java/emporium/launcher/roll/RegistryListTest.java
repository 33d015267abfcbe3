package emporium.launcher.roll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import emporium.launcher.plan.Instance;
import emporium.launcher.service.Operator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryListTest {

    private final Map<String, String> listed = new ConcurrentHashMap<>();
    private final Operator operator = new Operator("secret", Duration.ofSeconds(5));
    private HttpServer server;
    private RegistryList registry;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        var path = exchange.getRequestURI().getPath();
                        var body = listed.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, 0);
                        exchange.getResponseBody().write(body);
                    }
                });
        server.start();
        registry = new RegistryList(operator, server.getAddress().getPort(), Duration.ZERO);
    }

    @AfterEach
    void stop() {
        operator.close();
        server.stop(0);
    }

    @Test
    void anInstanceIsRoutableOnceItIsListedAsUp() throws InterruptedException {
        lists("order-service-2", "UP");

        assertThat(isRoutable(2)).isTrue();
    }

    @Test
    void oneThatIsListedAsStartingOrLeavingIsNot() throws InterruptedException {
        lists("order-service-1", "STARTING");
        lists("order-service-2", "OUT_OF_SERVICE");

        assertThat(isRoutable(1)).isFalse();
        assertThat(isRoutable(2)).isFalse();
    }

    @Test
    void oneThatNobodyKnowsIsNot() throws InterruptedException {
        lists("order-service-1", "UP");

        assertThat(isRoutable(2)).isFalse();
    }

    private void lists(String instance, String status) {
        listed.put(
                "/eureka/apps/ORDER-SERVICE/" + instance,
                """
                {"instance":{"instanceId":"%s","status":"%s","overriddenStatus":"UNKNOWN"}}\
                """
                        .formatted(instance, status));
    }

    private boolean isRoutable(int number) throws InterruptedException {
        return registry.awaitRoutable(new Instance("order-service", number), Duration.ZERO);
    }
}
