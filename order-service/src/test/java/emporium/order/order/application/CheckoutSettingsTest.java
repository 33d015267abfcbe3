package emporium.order.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CheckoutSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(
                        new CheckoutSettings(
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(30),
                                Duration.ofMinutes(15),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(20),
                                10));
    }

    @Test
    void everyLineCanBeSet() {
        assertThat(
                        bind(
                                Map.of(
                                        "c.stock", "1s",
                                        "c.payment", "2s",
                                        "c.reservation", "3s",
                                        "c.repeat", "4s",
                                        "c.repeat-at-most", "5s",
                                        "c.open-orders", "6")))
                .isEqualTo(
                        new CheckoutSettings(
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(4),
                                Duration.ofSeconds(5),
                                6));
    }

    private static CheckoutSettings bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("c", CheckoutSettings.class);
    }
}
