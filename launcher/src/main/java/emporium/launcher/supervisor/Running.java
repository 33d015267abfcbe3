package emporium.launcher.supervisor;

import emporium.launcher.process.Deaths;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A process that is kept.
 *
 * @param child null when a supervisor before us has started it
 */
record Running(ProcessHandle process, @Nullable Process child, Instant startedAt) {

    /**
     * Only of our own children does the system tell the exit code; an adopted one is just gone. A
     * process is seen to be dead a moment before its exit code is there: that is waited for.
     */
    String howItEnded() throws InterruptedException {
        return child == null ? "is gone" : Deaths.describe(child.waitFor());
    }
}
