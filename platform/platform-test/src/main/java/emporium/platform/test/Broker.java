package emporium.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Another service, as far as a broker can tell: says events, and reads what was said. */
public final class Broker {

    private static final Duration SHORTLY = Duration.ofMillis(500);

    private final String servers;

    /**
     * @param servers as in {@code spring.kafka.bootstrap-servers}
     */
    public Broker(String servers) {
        this.servers = servers;
    }

    /** Says it, with an id that the teller chooses: the same one again is a repetition. */
    public void say(String topic, String type, UUID id, String key, String body) {
        try (var producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>(topic, key, body);
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            id.toString(),
                            "ce_type",
                            type,
                            "ce_source",
                            "/tests",
                            "ce_time",
                            Instant.now().toString(),
                            "content-type",
                            "application/json")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            var _ = producer.send(message);
            producer.flush();
        }
    }

    /** The bodies of all there are with that key, from the beginning. */
    public List<String> said(String topic, String key) {
        try (var consumer =
                new KafkaConsumer<>(
                        settings(), new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(part -> new TopicPartition(topic, part.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var bodies = new ArrayList<String>();
            while (partitions.stream()
                    .anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(SHORTLY)
                        .forEach(message -> {
                            if (key.equals(message.key())) {
                                bodies.add(message.value());
                            }
                        });
            }
            return bodies;
        }
    }

    private Properties settings() {
        var settings = new Properties();
        settings.put("bootstrap.servers", servers);
        return settings;
    }
}
