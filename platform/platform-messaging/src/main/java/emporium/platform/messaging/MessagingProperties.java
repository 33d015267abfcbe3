package emporium.platform.messaging;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param listen whether this instance takes messages at all
 * @param pace batches start no closer together, so that under load they are larger
 * @param pauses before each further try of a message that failed alone; then it is dead
 * @param retention how long a message is remembered: no broker or replay may be later
 */
@ConfigurationProperties("emporium.messaging")
record MessagingProperties(
        @DefaultValue("true") boolean listen,
        @DefaultValue("10ms") Duration pace,
        @DefaultValue({"100ms", "500ms", "2s"}) List<Duration> pauses,
        @DefaultValue("7d") Duration retention) {

    MessagingProperties {
        pauses = List.copyOf(pauses);
        if (pace.isNegative() || !retention.isPositive()) {
            throw new IllegalArgumentException(
                    "emporium.messaging: retention must be positive, pace not negative");
        }
    }
}
