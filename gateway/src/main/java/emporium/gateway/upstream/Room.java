package emporium.gateway.upstream;

import java.util.concurrent.atomic.AtomicInteger;

/** How many requests one service may have under way: its slowness stays its own. */
class Room {

    private final AtomicInteger inside = new AtomicInteger();

    boolean enter(int limit) {
        if (inside.incrementAndGet() <= limit) {
            return true;
        }
        inside.decrementAndGet();
        return false;
    }

    void leave() {
        inside.decrementAndGet();
    }
}
