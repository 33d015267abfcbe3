package emporium.platform.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * While a batch is taken, many traces are on one thread. A message appended meanwhile continues the
 * trace of the message with the same key.
 */
public final class Causes {

    private static final ScopedValue<Map<String, String>> TRACEPARENTS = ScopedValue.newInstance();

    private Causes() {}

    /** Runs the action, knowing the trace each key came with. */
    public static void during(Map<String, String> traceparents, Runnable action) {
        ScopedValue.where(TRACEPARENTS, traceparents).run(action);
    }

    /** The trace that the message with this key came with. */
    public static @Nullable String of(String key) {
        return TRACEPARENTS.isBound() ? TRACEPARENTS.get().get(key) : null;
    }
}
