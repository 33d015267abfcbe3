package emporium.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class GatewaySettingsTest {

    @Test
    void hasADefaultForEverything() {
        assertThat(bind(Map.of()))
                .isEqualTo(
                        new GatewaySettings(
                                Map.of(),
                                Duration.ofSeconds(5),
                                3,
                                DataSize.ofMegabytes(1),
                                DataSize.ofMegabytes(256),
                                "",
                                false,
                                new GatewaySettings.Load(512, 256, 500),
                                new GatewaySettings.Rates(true, 200, 50, 5),
                                new GatewaySettings.Cors(List.of())));
    }

    @Test
    void hasATimeLimitForEachRoute() {
        var settings = bind(Map.of("emporium.gateway.time-limits.order-events", "2m"));
        assertThat(settings.timeLimitOf("order-events")).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.timeLimitOf("catalog")).isEqualTo(Duration.ofSeconds(5));
    }

    private static GatewaySettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("emporium.gateway", GatewaySettings.class);
    }
}
