package emporium.platform.messaging;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One message as it came, headers read and body still closed. */
@SuppressWarnings("ArrayRecordComponent") // the body is handed on as it came, never compared
public record Message(
        UUID id, String type, String source, String topic, String key, Instant time, byte[] data) {

    /** A tolerant reader: fields nobody here asked for are passed over. */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .build();

    /** The body as the reader's own record; what cannot be read goes to the dead letters. */
    public <T> T as(Class<T> type) {
        try {
            T body = JSON.readValue(data, type);
            if (body == null) {
                throw new UndecodableMessage(this, "the body is null");
            }
            return body;
        } catch (JacksonException e) {
            throw new UndecodableMessage(this, e.getOriginalMessage());
        }
    }
}
