package emporium.gateway;

import emporium.platform.config.Live;
import emporium.platform.config.LiveConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    Live<GatewaySettings> settings(LiveConfiguration configuration) {
        return configuration.bind("emporium.gateway", GatewaySettings.class);
    }
}
