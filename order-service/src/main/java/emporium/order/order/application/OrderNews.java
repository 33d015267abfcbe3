package emporium.order.order.application;

import emporium.order.order.domain.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Tells whoever watches an order what happens to it, whichever instance it happens on: one query a
 * tick asks for the news of all watched orders together, and none is asked while nobody watches. So
 * a thousand watchers cost what one costs, and a placed order costs nothing more for being
 * watchable, which neither NOTIFY nor a topic of every step could say.
 */
@Service
public class OrderNews {

    private static final Logger log = LoggerFactory.getLogger(OrderNews.class);
    private static final int MOST_WATCHERS = 2000;
    private static final TimelineEntry CLOSED =
            new TimelineEntry(new UUID(0, 0), 0, Instant.EPOCH, "", "");

    private final OrderViews views;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

    OrderNews(OrderViews views) {
        this.views = views;
    }

    /** All that happens after this version; empty if too many are watching already. */
    public Optional<Watcher> watch(OrderId id, int version) {
        if (watchers.size() >= MOST_WATCHERS) {
            return Optional.empty();
        }
        var watcher = new Watcher(id.value(), version);
        watchers.add(watcher);
        return Optional.of(watcher);
    }

    @Scheduled(fixedDelayString = "${emporium.order.news:200ms}")
    void tell() {
        if (watchers.isEmpty()) {
            return;
        }
        var versions = new HashMap<UUID, Integer>();
        watchers.forEach(w -> versions.merge(w.orderId, w.version, Math::min));
        try {
            views.news(versions).forEach(entry -> watchers.forEach(w -> w.hear(entry)));
        } catch (RuntimeException e) {
            log.warn("No news of {} orders just now: {}", versions.size(), e.toString());
        }
    }

    /** Nobody hears more; for a shutdown that does not wait for the last customer to leave. */
    public void close() {
        watchers.forEach(watcher -> watcher.news.add(CLOSED));
    }

    /** Somebody who looks at one order. */
    public final class Watcher implements AutoCloseable {

        private final UUID orderId;
        private final BlockingQueue<TimelineEntry> news = new LinkedBlockingQueue<>();
        private volatile int version;
        private volatile boolean closed;

        private Watcher(UUID orderId, int version) {
            this.orderId = orderId;
            this.version = version;
        }

        /** Waits a while; empty if nothing happened. */
        public Optional<TimelineEntry> next(Duration patience) throws InterruptedException {
            var entry = news.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            closed |= CLOSED.equals(entry);
            return closed ? Optional.empty() : Optional.ofNullable(entry);
        }

        public boolean isClosed() {
            return closed;
        }

        private void hear(TimelineEntry entry) {
            if (entry.orderId().equals(orderId) && entry.version() > version) {
                version = entry.version();
                news.add(entry);
            }
        }

        @Override
        public void close() {
            watchers.remove(this);
        }
    }
}
