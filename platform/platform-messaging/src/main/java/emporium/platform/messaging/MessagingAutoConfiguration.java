package emporium.platform.messaging;

import emporium.platform.outbox.RawOutbox;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Consumers for every {@link Subscription}, and the topics they and {@link Topics} name. */
@AutoConfiguration(
        after = {InboxAutoConfiguration.class, KafkaAutoConfiguration.class},
        afterName = "emporium.platform.outbox.OutboxAutoConfiguration")
@ConditionalOnBean({Inbox.class, ConsumerFactory.class, RawOutbox.class})
@ConditionalOnBooleanProperty(name = "emporium.messaging.listen", matchIfMissing = true)
@EnableConfigurationProperties({MessagingProperties.class, TopicProperties.class})
class MessagingAutoConfiguration {

    @Bean
    Receptions receptions(
            ObjectProvider<Subscription> subscriptions,
            Inbox inbox,
            RawOutbox outbox,
            DeadLetterDesk desk,
            ObjectProvider<Traces> traces,
            PlatformTransactionManager transactions,
            MessagingProperties properties) {
        var deadLetters = new DeadLetters(inbox, outbox, desk, Clock.systemUTC());
        return new Receptions(
                subscriptions
                        .orderedStream()
                        .map(subscription ->
                                new Reception(
                                        subscription,
                                        inbox,
                                        deadLetters,
                                        traces.getIfAvailable(() -> Traces.PASS_ON),
                                        new TransactionTemplate(transactions),
                                        properties.pauses()))
                        .toList());
    }

    @Bean
    TopicCreation topicCreation(
            Receptions receptions,
            ObjectProvider<Topics> topics,
            KafkaAdmin admin,
            TopicProperties properties) {
        return new TopicCreation(
                admin.getConfigurationProperties(),
                properties,
                topics.orderedStream().toList(),
                receptions.all().stream().map(Reception::subscription).toList());
    }

    @Bean
    Listeners listeners(
            Receptions receptions,
            TopicCreation topics,
            ConsumerFactory<?, ?> consumers,
            MessagingProperties properties) {
        var containers = new Containers(consumers.getConfigurationProperties(), properties);
        return new Listeners(topics, receptions.all().stream().map(containers::of).toList());
    }

    @Bean
    InboxCleanup inboxCleanup(Inbox inbox, DeadLetterDesk desk, MessagingProperties properties) {
        return new InboxCleanup(inbox, desk, properties.retention());
    }

    @Bean
    DeadLetterDesk deadLetterDesk(
            JdbcClient jdbc, RawOutbox outbox, PlatformTransactionManager transactions) {
        return new DeadLetterDesk(jdbc, outbox, new TransactionTemplate(transactions));
    }

    /** One for every subscription; a group may have several. */
    record Receptions(List<Reception> all) {

        Set<String> groups() {
            return all.stream().map(r -> r.subscription().group()).collect(Collectors.toSet());
        }

        long deadLetterCount(String group) {
            return all.stream()
                    .filter(r -> r.subscription().group().equals(group))
                    .mapToLong(Reception::deadLetterCount)
                    .sum();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Tracer.class)
    static class Tracing {

        @Bean
        Traces messageTraces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
            var found = tracer.getIfAvailable();
            var format = propagator.getIfAvailable();
            return found == null || format == null
                    ? Traces.PASS_ON
                    : new MicrometerTraces(found, format);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Endpoint.class)
    static class Desk {

        @Bean
        DeadLetterEndpoint deadLetterEndpoint(DeadLetterDesk desk) {
            return new DeadLetterEndpoint(desk);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class Metrics {

        @Bean
        MeterBinder inboxMetrics(Receptions receptions, Listeners listeners) {
            return registry -> {
                for (var group : receptions.groups()) {
                    FunctionCounter.builder(
                                    "emporium.inbox.dead.letters",
                                    receptions,
                                    all -> all.deadLetterCount(group))
                            .description("Messages set aside since the start")
                            .tag("group", group)
                            .register(registry);
                    Gauge.builder("emporium.inbox.lag", () -> listeners.lag(group))
                            .description("Messages of the topics not yet fetched")
                            .tag("group", group)
                            .register(registry);
                }
            };
        }
    }
}
