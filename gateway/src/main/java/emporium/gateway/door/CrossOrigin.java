package emporium.gateway.door;

import emporium.gateway.GatewaySettings;
import emporium.platform.config.Live;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/** Which pages of other origins may call from a browser: those that are named, without cookies. */
@Configuration(proxyBeanMethods = false)
class CrossOrigin {

    @Bean
    @Order(-1)
    CorsFilter crossOriginFilter(Live<GatewaySettings> settings) {
        return new CorsFilter(_ -> rules(settings.get().cors().allowedOrigins()));
    }

    private static @Nullable CorsConfiguration rules(List<String> origins) {
        if (origins.isEmpty()) {
            return null;
        }
        var rules = new CorsConfiguration();
        rules.setAllowedOriginPatterns(origins);
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(List.of("*"));
        rules.setExposedHeaders(
                List.of("Location", "ETag", "Retry-After", "Cart-Token", "Idempotency-Key"));
        rules.setAllowCredentials(false);
        rules.setMaxAge(Duration.ofHours(1));
        return rules;
    }
}
