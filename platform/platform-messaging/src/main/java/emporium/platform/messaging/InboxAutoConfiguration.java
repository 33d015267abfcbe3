package emporium.platform.messaging;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table: also there in tests of the database alone. */
@AutoConfiguration(
        after = JdbcTemplateAutoConfiguration.class,
        before = FlywayAutoConfiguration.class)
@ConditionalOnBean(JdbcTemplate.class)
class InboxAutoConfiguration {

    @Bean
    FlywayConfigurationCustomizer inboxMigrations() {
        return flyway ->
                flyway.outOfOrder(true)
                        .locations(
                                Stream.concat(
                                                Arrays.stream(flyway.getLocations())
                                                        .map(Object::toString),
                                                Stream.of("classpath:db/platform/inbox"))
                                        .toArray(String[]::new));
    }

    @Bean
    Inbox inbox(JdbcTemplate jdbc) {
        return new Inbox(jdbc);
    }
}
