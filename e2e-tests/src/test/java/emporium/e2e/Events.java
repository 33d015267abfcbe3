package emporium.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** A topic, read from its beginning to where it ends now, and written to. */
record Events(Platform platform, String topic) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Events whose aggregate's version is not above that of the event before. A repetition, which
     * readers know by its id, is none: who dies between sending and noting it sends again.
     */
    List<String> versionsOutOfOrder() {
        Map<String, Long> last = new HashMap<>();
        Set<String> known = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (var event : all()) {
            if (!known.add(event.id())) {
                continue;
            }
            var body = JSON.readTree(event.value());
            var version = body.path("version").asLong();
            // a return has versions of its own, and travels with its order
            var aggregate = body.path("returnId").asString(event.key());
            var before = last.put(aggregate, version);
            if (before != null && before >= version) {
                wrong.add(aggregate + ": version " + version + " after " + before);
            }
        }
        return wrong;
    }

    /** As another service would, or somebody who should not. */
    void say(String type, String key, String body) {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, platform.broker());
        var headers =
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/tests",
                        "ce_time",
                        Instant.now().toString());
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>(topic, key, body);
            headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            var _ = producer.send(message);
        }
    }

    private List<Event> all() {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, platform.broker(),
                        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
                        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        List<Event> events = new ArrayList<>();
        try (var consumer = new KafkaConsumer<String, String>(settings)) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(partition -> new TopicPartition(topic, partition.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(record -> events.add(Event.of(record)));
            }
        }
        return events;
    }

    private record Event(String id, String key, String value) {

        static Event of(ConsumerRecord<String, String> record) {
            var id = record.headers().lastHeader("ce_id").value();
            return new Event(new String(id, UTF_8), record.key(), record.value());
        }
    }
}
