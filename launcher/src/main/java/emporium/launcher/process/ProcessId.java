package emporium.launcher.process;

import java.time.Instant;
import java.util.Optional;

/** A process for certain: the number alone is given to another one sooner or later. */
public record ProcessId(long pid, Instant started) {

    public static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), startOf(process));
    }

    /** Empty when it is gone, even if another process has its number now. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(started));
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
