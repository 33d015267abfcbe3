package emporium.platform.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.cloud.discovery.client.simple.instances.listed[0].uri=http://127.0.0.1:1001",
            "emporium.clients.listed.time-limit=7s"
        })
class ClientAutoConfigurationTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @Autowired private HttpClients clients;
    @Autowired private Instances instances;
    @Autowired private MeterRegistry meters;
    @Autowired private Environment environment;

    @Test
    void findsInstancesThroughTheDiscoveryClient() {
        assertThat(instances.of("listed")).hasToString("[http://127.0.0.1:1001]");
    }

    @Test
    void showsTheBreakersState() {
        clients.restClient("listed");
        assertThat(meters.find("resilience4j.circuitbreaker.state").tag("name", "listed").gauges())
                .isNotEmpty();
    }

    @Test
    void readsEachTargetsSettings() {
        var settings =
                Binder.get(environment)
                        .bindOrCreate("emporium.clients.listed", ClientSettings.class);
        assertThat(settings.timeLimit()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void hasDefaultsForAllOfThem() {
        var settings =
                Binder.get(new MockEnvironment())
                        .bindOrCreate("emporium.clients.other", ClientSettings.class);
        assertThat(settings)
                .isEqualTo(
                        new ClientSettings(
                                null,
                                Duration.ofSeconds(2),
                                Duration.ofMillis(500),
                                3,
                                64,
                                20,
                                50,
                                Duration.ofSeconds(1)));
    }
}
