package emporium.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way from the table to the broker. */
@AutoConfiguration(after = {OutboxAutoConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnBean({OutboxTable.class, ProducerFactory.class})
@ConditionalOnBooleanProperty(name = "emporium.outbox.relay", matchIfMissing = true)
class OutboxRelayAutoConfiguration {

    @Bean
    Sender outboxSender(ProducerFactory<?, ?> kafka, OutboxProperties properties) {
        return new Sender(kafka.getConfigurationProperties(), properties.patience());
    }

    @Bean
    OutboxRelay outboxRelay(
            OutboxTable table,
            TransactionalOutbox outbox,
            PlatformTransactionManager transactions,
            Sender sender,
            ObjectProvider<TopicSupply> topics,
            OutboxProperties properties) {
        var relay =
                new OutboxRelay(
                        table,
                        new TransactionTemplate(transactions),
                        sender,
                        topics.getIfAvailable(() -> TopicSupply.NONE),
                        properties);
        outbox.afterCommit(relay::wake);
        return relay;
    }

    @Bean
    OutboxWatch outboxWatch(
            OutboxTable table, OutboxRelay relay, Sender sender, OutboxProperties properties) {
        return new OutboxWatch(table, relay, sender, properties.patience());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class Metrics {

        @Bean
        MeterBinder outboxMetrics(OutboxWatch watch) {
            return registry -> {
                Gauge.builder("emporium.outbox.unsent", () -> watch.backlog().count())
                        .description("Messages that wait for the broker")
                        .register(registry);
                TimeGauge.builder(
                                "emporium.outbox.oldest",
                                () -> watch.backlog().age().toMillis(),
                                TimeUnit.MILLISECONDS)
                        .description("How long the oldest of them has been waiting")
                        .register(registry);
            };
        }
    }
}
