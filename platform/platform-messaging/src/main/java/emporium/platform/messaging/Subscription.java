package emporium.platform.messaging;

import java.util.Set;

/**
 * Declared as a bean, it makes a handler hear.
 *
 * @param group the consumer group: the service's name
 * @param types messages of any other type are passed over
 * @param concurrency how many consumers of the group this instance runs
 */
public record Subscription(
        String group,
        Set<String> topics,
        Set<String> types,
        int concurrency,
        MessageHandler handler) {

    public Subscription {
        topics = Set.copyOf(topics);
        types = Set.copyOf(types);
        if (topics.isEmpty() || types.isEmpty() || concurrency < 1) {
            throw new IllegalArgumentException(
                    "Subscription of %s needs topics, types and a consumer".formatted(group));
        }
    }
}
