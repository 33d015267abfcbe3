package emporium.platform.messaging;

import emporium.platform.outbox.RawMessage;
import emporium.platform.outbox.RawOutbox;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sets a message aside, with its reason, where an operator finds it.
 *
 * <p>It keeps its id, and the group does not remember it as taken: sent again to its topic, it is
 * taken then, once.
 */
final class DeadLetters {

    /** A message with this header is for that group alone: the others took it long ago. */
    static final String ADDRESSEE = "dlt_for";

    /** Leaves room for the headers within a broker's default limit. */
    private static final int MAX_BYTES = 900_000;

    private static final int MAX_TEXT = 1_000;

    private final Inbox inbox;
    private final RawOutbox outbox;
    private final DeadLetterDesk desk;
    private final Clock clock;

    DeadLetters(Inbox inbox, RawOutbox outbox, DeadLetterDesk desk, Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.desk = desk;
        this.clock = clock;
    }

    static String topic(String topic, String group) {
        return topic + "." + group + ".dlt";
    }

    /** Within the caller's transaction; false if this very record has been set aside before. */
    boolean add(
            String group,
            ConsumerRecord<byte[], byte[]> record,
            String reason,
            @Nullable Throwable failure,
            int attempts) {
        var place = "%s-%d-%d".formatted(record.topic(), record.partition(), record.offset());
        var placeId = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
        if (inbox.remember(group + ".dlt", List.of(placeId)).isEmpty()) {
            return false;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("dlt_reason", reason);
        if (failure != null) {
            headers.put("dlt_exception", failure.getClass().getName());
        }
        headers.put("dlt_group", group);
        headers.put("dlt_topic", record.topic());
        headers.put("dlt_partition", Integer.toString(record.partition()));
        headers.put("dlt_offset", Long.toString(record.offset()));
        headers.put("dlt_attempts", Integer.toString(attempts));
        headers.put("dlt_at", clock.instant().toString());
        var body = record.value() == null ? new byte[0] : record.value();
        var complete = body.length <= MAX_BYTES;
        if (!complete) {
            headers.put("dlt_truncated", Integer.toString(body.length));
            body = Arrays.copyOf(body, MAX_BYTES);
        }
        var dead =
                new RawMessage(
                        id(record, placeId),
                        topic(record.topic(), group),
                        text(Arrival.key(record)),
                        header(record, "ce_type", "unknown"),
                        header(record, "ce_source", "unknown"),
                        header(record, "ce_time", "unknown"),
                        Arrival.header(record, "traceparent") == null
                                ? null
                                : header(record, "traceparent", ""),
                        headers,
                        body);
        outbox.append(dead);
        // without a type nobody would take it
        var repeatable = complete && Arrival.header(record, "ce_type") != null;
        desk.add(group, record.topic(), dead, reason, attempts, repeatable);
        return true;
    }

    private static UUID id(ConsumerRecord<byte[], byte[]> record, UUID fallback) {
        try {
            return UUID.fromString(header(record, "ce_id", ""));
        } catch (IllegalArgumentException e) {
            return fallback;
        }
    }

    private static String header(
            ConsumerRecord<byte[], byte[]> record, String name, String fallback) {
        var value = Arrival.header(record, name);
        return value == null ? fallback : text(value);
    }

    /** Whatever came, as the database takes it: PostgreSQL knows no NUL in a text. */
    static String text(String any) {
        var clean = any.replace('\0', '?');
        return clean.length() > MAX_TEXT ? clean.substring(0, MAX_TEXT) : clean;
    }
}
