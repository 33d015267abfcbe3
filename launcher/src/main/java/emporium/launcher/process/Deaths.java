package emporium.launcher.process;

import java.util.Map;

/** How a process ended, in words. */
public final class Deaths {

    private static final Map<Integer, String> SIGNALS =
            Map.of(6, "SIGABRT", 9, "SIGKILL", 11, "SIGSEGV", 15, "SIGTERM");

    private Deaths() {}

    public static String describe(int exitCode) {
        if (exitCode > 128) {
            var signal = exitCode - 128;
            return "killed by " + SIGNALS.getOrDefault(signal, "signal " + signal);
        }
        return "ended with exit code " + exitCode;
    }
}
