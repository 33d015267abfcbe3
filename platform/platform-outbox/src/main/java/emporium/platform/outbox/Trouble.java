package emporium.platform.outbox;

import java.time.Duration;
import org.slf4j.Logger;

/** Says once that something is away, again now and then while it is, and once that it is back. */
public final class Trouble {

    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Logger log;
    private final String who;
    private long since;
    private long lastSaid;

    public Trouble(Logger log, String who) {
        this.log = log;
        this.who = who;
    }

    public void met(Exception e) {
        var now = System.nanoTime();
        if (since == 0) {
            since = now;
        } else if (now - lastSaid < AGAIN.toNanos()) {
            return;
        }
        lastSaid = now;
        log.warn("{} waits, and keeps trying: {}", who, reason(e));
        log.debug("{} waits", who, e);
    }

    public void over() {
        if (since != 0) {
            var seconds = Duration.ofNanos(System.nanoTime() - since).toSeconds();
            log.info("{} goes on, after {} s", who, seconds);
            since = 0;
        }
    }

    private static String reason(Throwable e) {
        var deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    }
}
