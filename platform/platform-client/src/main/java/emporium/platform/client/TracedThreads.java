package emporium.platform.client;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** For calls that are made at the same time: a virtual thread each, in the trace of who asks. */
public final class TracedThreads {

    private static final ContextSnapshotFactory SNAPSHOTS =
            ContextSnapshotFactory.builder().build();

    private TracedThreads() {}

    /** To be closed by the caller, which waits for what is under way. */
    public static ExecutorService open() {
        return ContextExecutorService.wrap(
                Executors.newVirtualThreadPerTaskExecutor(), SNAPSHOTS::captureAll);
    }
}
