package emporium.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IdempotencySettingsTest {

    @Test
    void answersAreKeptForADay() {
        var binder = new Binder(new MapConfigurationPropertySource(Map.of()));

        assertThat(binder.bindOrCreate("emporium.web.idempotency", IdempotencySettings.class))
                .isEqualTo(
                        new IdempotencySettings(
                                Duration.ofHours(24),
                                Duration.ofSeconds(5),
                                Duration.ofMinutes(10)));
    }
}
