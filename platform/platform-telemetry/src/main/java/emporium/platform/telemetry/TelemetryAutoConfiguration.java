package emporium.platform.telemetry;

import io.micrometer.observation.ObservationPredicate;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.servlet.DispatcherServlet;

/** Most of it is settings: see {@code platform-defaults.yaml}. */
@AutoConfiguration
class TelemetryAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({DispatcherServlet.class, ServerRequestObservationContext.class})
    static class Web {

        /**
         * Probes and scrapes come every few seconds, for ever, and say nothing about how the shop
         * does.
         */
        @Bean
        ObservationPredicate withoutTheActuator() {
            return (_, context) ->
                    !(context instanceof ServerRequestObservationContext request)
                            || request.getCarrier() == null
                            || !isProbe(request.getCarrier().getRequestURI());
        }

        private static boolean isProbe(String path) {
            return path.startsWith("/actuator") || path.equals("/livez") || path.equals("/readyz");
        }
    }
}
