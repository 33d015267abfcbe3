package emporium.inventory.adapter.db;

import emporium.inventory.application.HandleCommands;
import emporium.inventory.application.Tally;
import emporium.platform.test.server.RealPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The use cases on a real database, without Kafka and web; each test commits for itself. */
@JdbcTest(properties = "spring.application.name=inventory-service")
@RealPostgres
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import({StockDatabase.UseCases.class, StockFixture.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface StockDatabase {

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackageClasses = {JdbcStockRoom.class, HandleCommands.class},
            basePackages = "emporium.inventory.adapter.messaging")
    class UseCases {

        @Bean
        Tally tally() {
            return _ -> {};
        }

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    /** Stands still until it is moved. */
    class SettableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-20T12:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
