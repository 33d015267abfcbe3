package emporium.platform.web.idempotency;

import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.api.Location;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Idempotency keys for every service that has a database. */
@AutoConfiguration(after = {JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
@ConditionalOnClass({JdbcClient.class, PlatformTransactionManager.class})
@ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
@EnableConfigurationProperties(IdempotencySettings.class)
class IdempotencyAutoConfiguration {

    @Bean
    IdempotencyKeys idempotencyKeys(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            IdempotencySettings settings) {
        return new JdbcIdempotencyKeys(jdbc, new TransactionTemplate(transactions), settings);
    }

    @Bean
    IdempotencyCleanup idempotencyCleanup(JdbcClient jdbc, IdempotencySettings settings) {
        return new IdempotencyCleanup(jdbc, settings);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(FlywayConfigurationCustomizer.class)
    static class Migration {

        @Bean
        FlywayConfigurationCustomizer idempotencyMigration() {
            return flyway ->
                    flyway.locations(
                            Stream.concat(
                                            Arrays.stream(flyway.getLocations()),
                                            Stream.of(
                                                    Location.fromPath(
                                                            "classpath:",
                                                            "db/platform/idempotency")))
                                    .toArray(Location[]::new));
        }
    }
}
