package emporium.platform.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Consumers as every subscription has them. */
final class Containers {

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final MessagingProperties properties;

    Containers(Map<String, Object> clientSettings, MessagingProperties properties) {
        this.consumers = new DefaultKafkaConsumerFactory<>(settings(clientSettings));
        this.properties = properties;
    }

    ConcurrentMessageListenerContainer<byte[], byte[]> of(Reception reception) {
        var subscription = reception.subscription();
        var container = new ContainerProperties(subscription.topics().toArray(String[]::new));
        container.setGroupId(subscription.group());
        container.setClientId(clientId(subscription));
        container.setMessageListener(reception);
        // the inbox knows what was taken; the broker hears of it once a second, which is enough for
        // the next owner of the partition not to read far back
        container.setAckMode(ContainerProperties.AckMode.TIME);
        container.setAckTime(1_000);
        container.setPollTimeout(1_000);
        container.setSyncCommits(false);
        container.setStopImmediate(true);
        container.setShutdownTimeout(20_000);
        container.setIdleBetweenPolls(properties.pace().toMillis());
        container.setMissingTopicsFatal(false);
        container.setMicrometerEnabled(false);
        container.setLogContainerConfig(false);
        var listening = new ConcurrentMessageListenerContainer<>(consumers, container);
        listening.setConcurrency(subscription.concurrency());
        listening.setBeanName(subscription.group());
        listening.setCommonErrorHandler(untilItWorks());
        return listening;
    }

    /** A group may have several subscriptions; their consumers must not share a name. */
    private String clientId(Subscription subscription) {
        var base = consumers.getConfigurationProperties().get(ConsumerConfig.CLIENT_ID_CONFIG);
        return "%s-%s"
                .formatted(
                        base == null ? subscription.group() : base,
                        subscription.topics().stream().sorted().findFirst().orElseThrow());
    }

    /** Tries the batch again and again, while the consumer stays a member of its group. */
    private static DefaultErrorHandler untilItWorks() {
        var backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(2_000);
        var handler = new DefaultErrorHandler((_, _) -> {}, backOff);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    private static Map<String, Object> settings(Map<String, Object> clientSettings) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 1_000);
        // a killed instance's partitions are with the others after six seconds
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return settings;
    }
}
