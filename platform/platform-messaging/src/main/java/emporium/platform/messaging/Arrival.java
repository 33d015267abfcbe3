package emporium.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record of the topic: a message, or what is wrong with it. */
sealed interface Arrival {

    ConsumerRecord<byte[], byte[]> record();

    /** A well-formed CloudEvent of a wanted type. */
    record Legible(
            ConsumerRecord<byte[], byte[]> record, Message message, @Nullable String traceparent)
            implements Arrival {}

    /** Not a CloudEvent: nobody can say whether it was wanted. */
    record Broken(ConsumerRecord<byte[], byte[]> record, String reason) implements Arrival {}

    /** Null for a type nobody here asked for, and for what is sent again to somebody else. */
    static @Nullable Arrival of(
            ConsumerRecord<byte[], byte[]> record, String group, Set<String> types) {
        var addressee = header(record, DeadLetters.ADDRESSEE);
        if (addressee != null && !addressee.equals(group)) {
            return null;
        }
        var type = header(record, "ce_type");
        if (type == null) {
            return new Broken(record, "no header ce_type");
        }
        if (!types.contains(type)) {
            return null;
        }
        var id = header(record, "ce_id");
        var source = header(record, "ce_source");
        if (id == null || source == null) {
            return new Broken(record, "no header " + (id == null ? "ce_id" : "ce_source"));
        }
        if (record.value() == null) {
            return new Broken(record, "no body");
        }
        try {
            var message =
                    new Message(
                            UUID.fromString(id),
                            type,
                            source,
                            record.topic(),
                            key(record),
                            time(record),
                            record.value());
            return new Legible(record, message, header(record, "traceparent"));
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Broken(record, DeadLetters.text("unreadable header: " + e.getMessage()));
        }
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        var key = record.key();
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }

    static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) {
        var time = header(record, "ce_time");
        return time == null ? Instant.ofEpochMilli(record.timestamp()) : Instant.parse(time);
    }
}
