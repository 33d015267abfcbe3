package emporium.platform.outbox;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.api.Location;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table and the way into it: also there in tests of the database alone. */
@AutoConfiguration(
        after = {JdbcTemplateAutoConfiguration.class, JacksonAutoConfiguration.class},
        before = FlywayAutoConfiguration.class)
@ConditionalOnBean(JdbcTemplate.class)
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {

    @Bean
    FlywayConfigurationCustomizer outboxMigrations() {
        return flyway ->
                flyway.outOfOrder(true)
                        .locations(
                                Stream.concat(
                                                Arrays.stream(flyway.getLocations())
                                                        .map(Location::toString),
                                                Stream.of("classpath:db/platform/outbox"))
                                        .toArray(String[]::new));
    }

    @Bean
    OutboxTable outboxTable(JdbcTemplate jdbc) {
        return new OutboxTable(jdbc);
    }

    @Bean
    TransactionalOutbox outbox(
            OutboxTable table,
            ObjectProvider<JsonMapper> json,
            ObjectProvider<TraceCarrier> trace,
            ObjectProvider<Witness> witnesses,
            Environment environment) {
        return new TransactionalOutbox(
                table,
                json.getIfAvailable(JsonMapper::shared),
                trace.getIfAvailable(() -> TraceCarrier.NONE),
                "/" + environment.getProperty("spring.application.name", "unnamed"),
                witnesses.orderedStream().toList());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Tracer.class)
    static class Tracing {

        @Bean
        TraceCarrier traceCarrier(
                ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
            var found = tracer.getIfAvailable();
            var format = propagator.getIfAvailable();
            return found == null || format == null
                    ? TraceCarrier.NONE
                    : new MicrometerTraceCarrier(found, format);
        }
    }
}
