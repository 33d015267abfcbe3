package emporium.notification.adapter.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.notification.adapter.schedule.Retention.Keep;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KeepTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new Keep(Duration.ofDays(30), Duration.ofDays(400)));
    }

    @Test
    void takesEverySetting() {
        assertThat(
                        bind(
                                Map.of(
                                        "emporium.notification.keep.letters", "2d",
                                        "emporium.notification.keep.mails", "5d")))
                .isEqualTo(new Keep(Duration.ofDays(2), Duration.ofDays(5)));
    }

    private static Keep bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("emporium.notification.keep", Keep.class);
    }
}
