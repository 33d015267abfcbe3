package emporium.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * CPU time and memory of the platform's processes and their children, from Linux's {@code /proc}
 * (proc(5)): user and system time in clock ticks of 10 ms, children that have ended included.
 */
final class CpuTime {

    private static final Path PROC = Path.of("/proc");
    private static final double TICKS_PER_SECOND = 100;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    private CpuTime() {}

    /** Seconds of CPU used so far, by name of the process. */
    static Map<String, Double> seconds(Map<String, Long> pids) {
        var stats = stats();
        var seconds = new HashMap<String, Double>();
        stats.forEach((pid, fields) -> {
            var name = ancestor(pid, stats, pids);
            if (name != null) {
                var ticks = field(fields, USER) + field(fields, SYSTEM);
                ticks += field(fields, ENDED_USER) + field(fields, ENDED_SYSTEM);
                seconds.merge(name, ticks / TICKS_PER_SECOND, Double::sum);
            }
        });
        return seconds;
    }

    /** Proportional set size in MB of all processes together: shared pages count once. */
    static long memoryMegabytes(Map<String, Long> pids) {
        var stats = stats();
        return stats.keySet().stream()
                        .filter(pid -> ancestor(pid, stats, pids) != null)
                        .mapToLong(CpuTime::proportionalKilobytes)
                        .sum()
                / 1_024;
    }

    private static @org.jspecify.annotations.Nullable String ancestor(
            long pid, Map<Long, String[]> stats, Map<String, Long> pids) {
        for (var at = pid; at > 1; ) {
            for (var process : pids.entrySet()) {
                if (process.getValue() == at) {
                    return process.getKey();
                }
            }
            var fields = stats.get(at);
            at = fields == null ? 0 : field(fields, PARENT);
        }
        return null;
    }

    private static Map<Long, String[]> stats() {
        var stats = new HashMap<Long, String[]>();
        try (var entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (var entry : entries) {
                var line = read(entry.resolve("stat"));
                if (!line.isEmpty()) {
                    // the name, in parentheses, may contain spaces: count from behind it
                    var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
                    stats.put(Long.parseLong(entry.getFileName().toString()), fields);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stats;
    }

    private static long proportionalKilobytes(long pid) {
        return read(PROC.resolve(pid + "/smaps_rollup"))
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            // the process has ended while we read
            return "";
        }
    }

    private static long field(String[] fields, int index) {
        return Long.parseLong(fields[index]);
    }
}
