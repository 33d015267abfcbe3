package emporium.inventory.adapter.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class InventorySettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new InventorySettings(500));
    }

    @Test
    void takesEverySetting() {
        assertThat(bind(Map.of("emporium.inventory.sweep-batch", "7")))
                .isEqualTo(new InventorySettings(7));
    }

    private static InventorySettings bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("emporium.inventory", InventorySettings.class);
    }
}
