package emporium.platform.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a request may carry.
 *
 * @param body the largest body
 * @param bodies exceptions, by exact path, for the few routes that take more
 * @param jsonDepth how deep JSON may be nested
 */
@ConfigurationProperties("emporium.web.limits")
record WebLimits(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue Map<String, DataSize> bodies,
        @DefaultValue("64") int jsonDepth) {

    WebLimits {
        bodies = Map.copyOf(bodies);
    }

    long of(String path) {
        return bodies.getOrDefault(path, body).toBytes();
    }
}
