package emporium.inventory.adapter.schedule;

import emporium.platform.config.Live;
import emporium.platform.config.LiveConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Settings {

    @Bean
    Live<InventorySettings> inventorySettings(LiveConfiguration configuration) {
        return configuration.bind("emporium.inventory", InventorySettings.class);
    }
}
