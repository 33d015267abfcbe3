package emporium.platform.outbox;

import emporium.platform.test.server.KafkaServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic of its own from the beginning. */
record TopicReader(String name, KafkaConsumer<byte[], byte[]> consumer) implements AutoCloseable {

    static TopicReader ofFreshTopic(KafkaServer server) {
        var name = "said-" + UUID.randomUUID();
        var settings = Map.<String, Object>of("bootstrap.servers", server.bootstrapServers());
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(name, 4, (short) 1))).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        var consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partitions =
                List.of(0, 1, 2, 3).stream().map(p -> new TopicPartition(name, p)).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new TopicReader(name, consumer);
    }

    /** The next records; fails if so many do not come in half a minute. */
    List<ConsumerRecord<byte[], byte[]>> read(int count) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (records.size() < count && System.nanoTime() < deadline) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        if (records.size() < count) {
            throw new AssertionError("Only %d of %d came".formatted(records.size(), count));
        }
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
