package emporium.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a batch, all of it or none as far as the caller may know.
 *
 * <p>The producer never gives up a record on its own, for a later one of the same key could then
 * pass it. Whoever loses patience gives up the whole producer with {@link #abandon}: what reached
 * the broker is then a beginning of what was sent, in order, and sending it again adds only
 * duplicates.
 */
final class Sender {

    private static final byte[] SPEC_VERSION = bytes("1.0");
    private static final byte[] JSON_TYPE = bytes("application/json");
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final Map<String, Object> settings;
    private final AtomicReference<@Nullable Producer<byte[], byte[]>> producer =
            new AtomicReference<>();

    Sender(Map<String, Object> clientSettings, Duration patience) {
        settings = new HashMap<>(clientSettings);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.min(5_000, patience.toMillis()));
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        // longer than it takes to hand over a batch: it leaves with the flush, in one request
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 100);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 512 * 1024);
    }

    /** Returns when all have been acknowledged; throws if one was not. */
    void send(List<OutboxTable.Row> rows) {
        var failure = new AtomicReference<@Nullable Exception>();
        try {
            var open = open();
            for (var row : rows) {
                var _ = open.send(record(row), (_, e) -> failure.compareAndSet(null, e));
                if (failure.get() != null) {
                    break; // what follows must not pass what was refused at once
                }
            }
            if (failure.get() == null) {
                open.flush();
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
        var cause = failure.get();
        if (cause != null) {
            abandon();
            throw new SendFailure(cause, rows);
        }
    }

    /**
     * Ends a send that is under way on another thread, and forgets what was not sent. Takes up to
     * the request's time limit when the broker is silent.
     */
    void abandon() {
        var open = producer.getAndSet(null);
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }

    private Producer<byte[], byte[]> open() {
        var open = producer.get();
        if (open == null) {
            open = new KafkaProducer<>(settings);
            producer.set(open);
        }
        return open;
    }

    private static ProducerRecord<byte[], byte[]> record(OutboxTable.Row row) {
        var record = new ProducerRecord<>(row.topic(), row.key(), row.data());
        Headers headers = record.headers();
        headers.add("ce_specversion", SPEC_VERSION);
        headers.add("ce_id", bytes(row.id()));
        headers.add("ce_source", row.source());
        headers.add("ce_type", row.type());
        headers.add("ce_time", row.time());
        headers.add("content-type", JSON_TYPE);
        if (row.traceparent() != null) {
            headers.add("traceparent", row.traceparent());
        }
        if (row.headers() != null) {
            JsonMapper.shared()
                    .readValue(row.headers(), STRINGS)
                    .forEach((name, value) -> headers.add(name, bytes(value)));
        }
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The broker did not take a message. */
    static final class SendFailure extends RuntimeException {

        private final transient Set<String> topics;

        SendFailure(Exception cause, List<OutboxTable.Row> rows) {
            super(cause.getMessage(), cause);
            topics = rows.stream().map(OutboxTable.Row::topic).collect(Collectors.toSet());
        }

        /** Of what was to be sent, if one of them may not be there. */
        Set<String> topicsInDoubt() {
            var message = String.valueOf(getMessage());
            return message.contains("not present in metadata") ? topics : Set.of();
        }
    }
}
