package emporium.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class SettingsTest {

    @Test
    void limitsAreModestByDefault() {
        var limits = bind(WebLimits.class, "emporium.web.limits", Map.of());
        assertThat(limits.of("/anywhere")).isEqualTo(DataSize.ofMegabytes(1).toBytes());
        assertThat(limits.jsonDepth()).isEqualTo(64);
    }

    @Test
    void aPathMayTakeMore() {
        var limits =
                bind(
                        WebLimits.class,
                        "emporium.web.limits",
                        Map.of(
                                "emporium.web.limits.body", "10KB",
                                "emporium.web.limits.bodies[/api/imports]", "64MB",
                                "emporium.web.limits.json-depth", "5"));
        assertThat(limits)
                .isEqualTo(
                        new WebLimits(
                                DataSize.ofKilobytes(10),
                                Map.of("/api/imports", DataSize.ofMegabytes(64)),
                                5));
        assertThat(limits.of("/api/imports/")).isEqualTo(10 * 1024);
    }

    private static <T> T bind(Class<T> type, String prefix, Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, type);
    }
}
