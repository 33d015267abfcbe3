package emporium.gateway.upstream;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a second about a service that cannot answer, however many requests that meets. */
class Complaints {

    private static final Logger log = LoggerFactory.getLogger(Complaints.class);
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Map<String, Long> last = new ConcurrentHashMap<>();

    void about(String service, String reason) {
        var now = System.nanoTime();
        var before = last.get(service);
        if (before == null || now - before > PAUSE) {
            last.put(service, now);
            log.warn("{} does not answer: {}", service, reason);
        } else {
            log.debug("{} does not answer: {}", service, reason);
        }
    }
}
