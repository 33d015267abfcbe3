package emporium.platform.outbox;

import java.time.Instant;

/**
 * What a service has to say.
 *
 * @param topic where it goes
 * @param key the aggregate's id: messages with one key keep their order
 * @param type name and version, {@code something-happened.v1}; becomes {@code ce_type}
 * @param time when it happened
 * @param data the body, written as JSON at once: later changes of the object are not seen
 */
public record OutgoingMessage(String topic, String key, String type, Instant time, Object data) {}
