package emporium.launcher.backup;

import emporium.launcher.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Processes that stand still, with whatever they were doing. They go on when this is closed, and
 * also when we are killed: who holds them waits at the other end of a pipe of ours.
 */
final class Standstill implements AutoCloseable {

    private static final String HOLD =
            "trap '' HUP INT TERM; kill -STOP \"$@\" 2>/dev/null; echo; read _; kill -CONT \"$@\""
                    + " 2>/dev/null; exit 0";
    private static final int TRIES = 500;

    private final Process holder;

    private Standstill(Process holder) {
        this.holder = holder;
    }

    static Standstill of(Collection<Long> pids) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "-c", HOLD, "sh"));
        pids.forEach(pid -> command.add(Long.toString(pid)));
        var standstill =
                new Standstill(
                        new ProcessBuilder(command)
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start());
        try {
            var _ = standstill.holder.getInputStream().read();
            for (var pid : pids) {
                awaitStill(pid);
            }
            return standstill;
        } catch (IOException | InterruptedException | RuntimeException e) {
            standstill.close();
            throw e;
        }
    }

    /** The signal is sent at once, but a write under way is finished first. */
    private static void awaitStill(long pid) throws IOException, InterruptedException {
        for (var tries = 0; tries < TRIES; tries++) {
            if (isStill(pid)) {
                return;
            }
            Thread.sleep(10);
        }
        throw new Refusal("Process " + pid + " does not stand still.");
    }

    /** All its threads, where the system tells; one that is gone does nothing either. */
    private static boolean isStill(long pid) throws IOException {
        var threads = Path.of("/proc", Long.toString(pid), "task");
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return isStillByPs(pid);
        }
        if (!Files.isDirectory(threads)) {
            return true;
        }
        try (var all = Files.newDirectoryStream(threads)) {
            for (var thread : all) {
                if (!"TtZX".contains(stateOf(thread))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The first letter after the name, which stands in brackets and may hold anything. */
    private static String stateOf(Path thread) {
        try {
            var stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
            return stat.substring(stat.lastIndexOf(')') + 2).substring(0, 1);
        } catch (IOException e) {
            return "X";
        }
    }

    private static boolean isStillByPs(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "state=", "-p", Long.toString(pid)).start();
        var state = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return state.isEmpty() || state.startsWith("T");
    }

    @Override
    public void close() throws IOException {
        holder.getOutputStream().close();
        try {
            holder.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
