package emporium.platform.client;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Retries may add a tenth to the load, not multiply it: every call pays in a tenth, every retry
 * takes a whole one. A few are saved up, so that a quiet client can still retry.
 */
public final class RetryBudget {

    private static final long RETRY = 10;
    private static final long CALL = 1;
    private static final long LIMIT = 10 * RETRY;

    private final AtomicLong saved = new AtomicLong(LIMIT);

    public void called() {
        if (saved.get() < LIMIT) {
            saved.addAndGet(CALL);
        }
    }

    /** Whether one more retry is affordable; takes it if so. */
    public boolean takeRetry() {
        while (true) {
            var now = saved.get();
            if (now < RETRY) {
                return false;
            }
            if (saved.compareAndSet(now, now - RETRY)) {
                return true;
            }
        }
    }
}
