package emporium.platform.config;

import com.netflix.discovery.DiscoveryClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Says in one line that the registry went away or came back; the client itself would print stack
 * traces.
 */
class RegistryWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RegistryWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration REMINDER = Duration.ofMinutes(1);

    private final DiscoveryClient registry;
    private volatile boolean running;
    private boolean away;
    private long lastLine;

    RegistryWatch(DiscoveryClient registry) {
        this.registry = registry;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("registry-watch").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        try {
            while (running) {
                Thread.sleep(EVERY);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        var since = registry.getLastSuccessfulRegistryFetchTimePeriod();
        var silent = since < 0 || since > SILENCE.toMillis();
        var now = System.nanoTime();
        if (silent && (!away || now - lastLine > REMINDER.toNanos())) {
            lastLine = now;
            log.warn("The registry does not answer; the instances known before are used");
        }
        if (away && !silent) {
            log.info("The registry answers again");
        }
        away = silent;
    }
}
