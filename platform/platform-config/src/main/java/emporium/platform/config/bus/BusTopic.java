package emporium.platform.config.bus;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The topic of the bus: one partition, kept for an hour, made by whoever comes first. It is read
 * without a consumer group, so that each instance hears all of it and leaves nothing behind.
 */
class BusTopic {

    static final String NAME = "platform.refresh";
    static final TopicPartition PARTITION = new TopicPartition(NAME, 0);

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int PATIENCE_MILLIS = 5_000;

    private final BusSettings settings;
    private volatile boolean there;

    BusTopic(BusSettings settings) {
        this.settings = settings;
    }

    /** At its place, once the broker is there; throws while it is not. */
    KafkaConsumer<byte[], byte[]> reader() throws InterruptedException {
        make();
        var own = common();
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // asks once in ten seconds while nothing is said, and hears at once when something is
        own.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10_000);
        own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 64 * 1024);
        own.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        var bytes = new ByteArrayDeserializer();
        var reader = new KafkaConsumer<>(own, bytes, bytes);
        reader.assign(List.of(PARTITION));
        return reader;
    }

    /**
     * Returns when the broker has it. The producer lives for this one message: there may be none
     * for weeks.
     *
     * @throws KafkaException when the broker does not answer
     */
    void write(BusMessage... messages) throws InterruptedException {
        make();
        var own = common();
        own.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        own.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        own.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        own.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        var bytes = new ByteArraySerializer();
        var producer = new KafkaProducer<>(own, bytes, bytes);
        try {
            for (var message : messages) {
                producer.send(new ProducerRecord<>(NAME, BusFormat.encode(message)))
                        .get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The broker has not taken the message", e);
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    private void make() throws InterruptedException {
        if (there) {
            return;
        }
        var own = common();
        own.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        own.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        var replication = settings.replication();
        var topic =
                new NewTopic(
                                NAME,
                                Optional.of(1),
                                replication == -1 ? Optional.empty() : Optional.of(replication))
                        .configs(
                                Map.of(
                                        "retention.ms", Long.toString(KEPT.toMillis()),
                                        "segment.ms", Long.toString(KEPT.toMillis())));
        try (var admin = Admin.create(own)) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("The broker does not answer", e.getCause());
            }
        }
        there = true;
    }

    private Map<String, Object> common() {
        var common = new HashMap<>(settings.kafka());
        common.put("enable.metrics.push", false);
        common.put("metric.reporters", "");
        return common;
    }
}
