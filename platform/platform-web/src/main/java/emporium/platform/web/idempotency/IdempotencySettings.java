package emporium.platform.web.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param retention how long an answer is kept
 * @param patience how long a twin waits for the first request
 * @param cleanup how often expired answers are removed
 */
@ConfigurationProperties("emporium.web.idempotency")
public record IdempotencySettings(
        @DefaultValue("24h") Duration retention,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("10m") Duration cleanup) {}
