package emporium.platform.messaging;

import emporium.platform.outbox.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Topics first, then those who listen to them; and if the broker is away, later. The application's
 * own start does not wait for either.
 */
final class Listeners implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Listeners.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TopicCreation topics;
    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers;
    private final AtomicReference<@Nullable Thread> starting = new AtomicReference<>();
    private volatile boolean running;

    Listeners(
            TopicCreation topics,
            List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers) {
        this.topics = topics;
        this.containers = List.copyOf(containers);
    }

    /** How many messages the consumers of a group had not fetched when they last asked. */
    double lag(String group) {
        var lag = 0.0;
        for (var container : containers) {
            if (group.equals(container.getGroupId())) {
                for (var metrics : container.metrics().values()) {
                    for (var metric : metrics.entrySet()) {
                        if (metric.getKey().name().equals("records-lag")
                                && metric.getValue().metricValue() instanceof Double value
                                && !value.isNaN()) {
                            lag += value;
                        }
                    }
                }
            }
        }
        return lag;
    }

    List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers() {
        return containers;
    }

    private void begin() {
        var trouble = new Trouble(log, "Listening");
        while (running) {
            try {
                topics.createDeclared();
                trouble.over();
                synchronized (this) {
                    if (running) {
                        containers.forEach(ConcurrentMessageListenerContainer::start);
                    }
                }
                return;
            } catch (ExecutionException | RuntimeException e) {
                trouble.met(e);
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            starting.set(Thread.ofVirtual().name("listeners").start(this::begin));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        var thread = starting.getAndSet(null);
        if (thread != null) {
            thread.interrupt();
        }
        containers.stream().parallel().forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
