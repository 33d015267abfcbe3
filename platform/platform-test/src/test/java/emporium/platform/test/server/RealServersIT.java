package emporium.platform.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@RealPostgres
@RealKafka
class RealServersIT {

    @Autowired JdbcClient jdbc;
    @Autowired Environment environment;

    @Test
    void theDatabaseIsARealPostgresql18() {
        var version = jdbc.sql("select version()").query(String.class).single();
        assertThat(version).startsWith("PostgreSQL 18");
    }

    @Test
    void everyContextGetsADatabaseOfItsOwn() {
        assertThat(PostgresServer.freshDatabase())
                .isNotEqualTo(environment.getProperty("spring.datasource.url"));
    }

    @Test
    void theDatabaseLowersLettersOfAllLanguages() {
        assertThat(jdbc.sql("select lower('ÄÉŁ')").query(String.class).single()).isEqualTo("äéł");
    }

    @Test
    void theBrokerKeepsWhatItHasWhenItGoesAndComesBack() throws Exception {
        var servers = environment.getRequiredProperty("spring.kafka.bootstrap-servers");
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
            KafkaServer.get().stop();
            KafkaServer.get().start();
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
        }
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
