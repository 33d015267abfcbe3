package emporium.platform.outbox;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands, id and body included: one that is forwarded rather than said.
 *
 * @param time as the header {@code ce_time} says it
 * @param headers further headers, beside those of CloudEvents
 */
@SuppressWarnings("ArrayRecordComponent") // the body is handed on as it is, never compared
public record RawMessage(
        UUID id,
        String topic,
        String key,
        String type,
        String source,
        String time,
        @Nullable String traceparent,
        Map<String, String> headers,
        byte[] data) {

    /** All messages with one key share a partition, in every instance of every version. */
    short partition() {
        return (short) Math.floorMod(key.hashCode(), OutboxTable.PARTITIONS);
    }
}
