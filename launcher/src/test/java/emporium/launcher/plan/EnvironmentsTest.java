package emporium.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.launcher.home.Checkout;
import emporium.launcher.home.Home;
import emporium.launcher.home.Secrets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentsTest {

    @TempDir Path folder;
    private Environments environments;

    @BeforeEach
    void create() {
        var home = new Home(folder.resolve("home"), folder.resolve("cache")).create();
        environments =
                new Environments(new Checkout(folder), Secrets.in(home), new Ports(100), true);
    }

    @Test
    void everyServiceHasItsOwnDatabaseAndPassword() {
        var order = of("order-service");
        var payment = of("payment-service");

        assertThat(order)
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:15532/orders")
                .containsEntry("SPRING_DATASOURCE_USERNAME", "orders")
                .containsEntry("SERVER_PORT", "8183")
                .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("EMPORIUM_INSTANCE", "order-service-1");
        assertThat(payment.get("SPRING_DATASOURCE_PASSWORD"))
                .isNotEqualTo(order.get("SPRING_DATASOURCE_PASSWORD"));
    }

    @Test
    void theGatewayIsOnTheRefreshBus() {
        assertThat(of("gateway"))
                .containsEntry("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19192");
    }

    @Test
    void tracesGoToThisPlatform() {
        var gateway = Services.named("gateway").orElseThrow();

        assertThat(environments.of(gateway, 1, 8180))
                .containsEntry(
                        "MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENDPOINT",
                        "http://127.0.0.1:9511/api/v2/spans")
                .containsEntry("EMPORIUM_TRACING_PROBABILITY", "1.0");
        assertThat(environments.untraced().of(gateway, 1, 8180).keySet())
                .noneMatch(name -> name.contains("TRACING"));
    }

    @Test
    void bothSidesOfASecretAgree() {
        var payment = of("payment-service");
        var sandbox = of("sandbox");

        assertThat(sandbox.get("EMPORIUM_PROVIDER_KEY"))
                .isEqualTo(payment.get("EMPORIUM_PROVIDER_KEY"));
        assertThat(sandbox.get("EMPORIUM_WEBHOOK_SECRET"))
                .isEqualTo(payment.get("EMPORIUM_WEBHOOK_SECRET"));
        assertThat(of("user-service").get("EMPORIUM_CLIENTS"))
                .contains("payment-service=" + payment.get("EMPORIUM_CLIENT_SECRET"));
        assertThat(payment.get("EMPORIUM_REGISTRY_URL"))
                .contains("registry:" + of("registry").get("EMPORIUM_REGISTRY_PASSWORD") + "@");
    }

    @Test
    void nobodyIsToldWhatIsNotTheirs() {
        assertThat(of("gateway"))
                .doesNotContainKeys(
                        "SPRING_DATASOURCE_PASSWORD", "EMPORIUM_CLIENTS", "ENCRYPT_KEY");
        assertThat(of("catalog-service"))
                .doesNotContainKeys("EMPORIUM_PROVIDER_KEY", "EMPORIUM_KEY_ENCRYPTION_KEY");
        assertThat(of("notification-service")).doesNotContainKeys("EMPORIUM_WEBHOOK_SECRET");
    }

    private Map<String, String> of(String name) {
        var service = Services.named(name).orElseThrow();
        return environments.of(service, 1, new Ports(100).of(service));
    }
}
