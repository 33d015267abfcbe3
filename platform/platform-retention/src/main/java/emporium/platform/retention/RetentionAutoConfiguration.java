package emporium.platform.retention;

import emporium.platform.config.LiveConfiguration;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AutoConfiguration(
        after = TransactionAutoConfiguration.class,
        afterName = "emporium.platform.config.ConfigAutoConfiguration")
@ConditionalOnBean({LiveConfiguration.class, PlatformTransactionManager.class})
class RetentionAutoConfiguration {

    @Bean
    Housekeeping housekeeping(
            ObjectProvider<Retention> retentions,
            LiveConfiguration configuration,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clock) {
        return new Housekeeping(
                retentions.orderedStream().toList(),
                configuration.bind("emporium.retention", RetentionSettings.class),
                new TransactionTemplate(transactions),
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class Metrics {

        @Bean
        MeterBinder retentionMetrics(Housekeeping housekeeping, ObjectProvider<Clock> clock) {
            var now = clock.getIfAvailable(Clock::systemUTC);
            return registry -> {
                for (var chore : housekeeping.chores()) {
                    FunctionCounter.builder("emporium.retention.taken", chore, Chore::taken)
                            .description("What was old and has been moved or deleted")
                            .tag("kind", chore.kind())
                            .register(registry);
                    TimeGauge.builder(
                                    "emporium.retention.oldest",
                                    () -> chore.age(now.instant()).toSeconds(),
                                    TimeUnit.SECONDS)
                            .description("How old the oldest is that is still there")
                            .tag("kind", chore.kind())
                            .register(registry);
                }
            };
        }
    }
}
