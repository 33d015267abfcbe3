package emporium.platform.config;

import com.netflix.discovery.EurekaClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps answering for a moment after signing off, until everybody has heard of it, if there is
 * another instance to take over. The last one stops at once: nobody would be served by waiting.
 */
class Drain implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);

    private final EurekaClient registry;
    private final String service;
    private final String instance;
    private final Duration time;
    private volatile boolean running;

    Drain(EurekaClient registry, String service, String instance, Duration time) {
        this.registry = registry;
        this.service = service;
        this.instance = instance;
        this.time = time;
    }

    /** Stopped first, while the web server still takes requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (!hasSuccessor()) {
            return;
        }
        log.info("Signed off; answering {} ms longer, until all have heard", time.toMillis());
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private boolean hasSuccessor() {
        return registry.getInstancesByVipAddress(service, false).stream()
                .anyMatch(other -> !other.getInstanceId().equals(instance));
    }
}
