package emporium.platform.config.preview;

import emporium.platform.config.LiveConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.cloud.autoconfigure.RefreshAutoConfiguration.RefreshProperties;
import org.springframework.cloud.endpoint.RefreshEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/** Only where a config server is asked: elsewhere a refresh has nothing to bring. */
@AutoConfiguration(
        afterName = "org.springframework.cloud.autoconfigure.RefreshEndpointAutoConfiguration")
@ConditionalOnBean(RefreshEndpoint.class)
@ConditionalOnAvailableEndpoint(endpoint = RefreshEndpoint.class)
@ConditionalOnBooleanProperty(name = "spring.cloud.config.enabled", matchIfMissing = true)
class PreviewAutoConfiguration {

    @Bean
    Rehearsal refreshRehearsal(
            ConfigurableEnvironment environment,
            RefreshProperties properties,
            LiveConfiguration live) {
        return new Rehearsal(environment, properties, live);
    }

    @Bean
    RefreshWebExtension refreshWebExtension(Rehearsal rehearsal, RefreshEndpoint refresh) {
        return new RefreshWebExtension(rehearsal, refresh);
    }
}
