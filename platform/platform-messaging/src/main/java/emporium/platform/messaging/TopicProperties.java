package emporium.platform.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made that are not there yet.
 *
 * @param replication -1 leaves it to the broker's own default
 */
@ConfigurationProperties("emporium.topics")
record TopicProperties(@DefaultValue("4") int partitions, @DefaultValue("-1") short replication) {

    TopicProperties {
        if (partitions < 1 || replication == 0 || replication < -1) {
            throw new IllegalArgumentException(
                    "emporium.topics: partitions and replication must be positive");
        }
    }
}
