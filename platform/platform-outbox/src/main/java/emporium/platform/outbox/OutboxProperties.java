package emporium.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param poll how often the relay looks without having been woken
 * @param batch how many messages one round takes
 * @param pace rounds start no closer together, so that under load they carry more
 * @param patience how long the broker may take for a round, before it is begun anew
 * @param relay whether this instance sends at all
 */
@ConfigurationProperties("emporium.outbox")
record OutboxProperties(
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("500") int batch,
        @DefaultValue("20ms") Duration pace,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("true") boolean relay) {

    OutboxProperties {
        if (batch < 1 || poll.isNegative() || pace.isNegative() || !patience.isPositive()) {
            throw new IllegalArgumentException(
                    "emporium.outbox: batch and patience must be positive, poll and pace not negative");
        }
    }
}
