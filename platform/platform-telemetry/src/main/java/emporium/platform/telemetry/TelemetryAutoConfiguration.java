package emporium.platform.telemetry;

import io.micrometer.observation.ObservationPredicate;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.servlet.DispatcherServlet;

/** Most of it is settings: see {@code platform-defaults.yaml}. */
@AutoConfiguration
class TelemetryAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({DispatcherServlet.class, ServerRequestObservationContext.class})
    static class Web {

        private static final List<String> PROBES =
                List.of("/actuator/health", "/actuator/prometheus", "/livez", "/readyz");

        /**
         * Probes and scrapes come every few seconds, for ever, and say nothing about how the shop
         * does.
         */
        @Bean
        ObservationPredicate withoutProbes() {
            return (_, context) ->
                    !(context instanceof ServerRequestObservationContext request)
                            || request.getCarrier() == null
                            || !isProbe(request.getCarrier().getRequestURI());
        }

        /** The same goes for what an instance tells the registry, and asks it. */
        @Bean
        ObservationPredicate withoutTheRegistry() {
            return (_, context) ->
                    !(context instanceof ClientRequestObservationContext request)
                            || request.getCarrier() == null
                            || !request.getCarrier().getURI().getPath().startsWith("/eureka/");
        }

        private static boolean isProbe(String path) {
            return PROBES.stream().anyMatch(path::startsWith);
        }
    }
}
