package emporium.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** What a process and its children really occupy. */
public final class Memory {

    private Memory() {}

    /** In KiB; 0 when it cannot be told. */
    public static long of(long pid) {
        return ProcessHandle.of(pid)
                .map(process ->
                        LongStream.concat(
                                        LongStream.of(pid),
                                        process.descendants().mapToLong(ProcessHandle::pid))
                                .map(Memory::ofOne)
                                .sum())
                .orElse(0L);
    }

    /**
     * Pages shared between processes count in parts (PSS): PostgreSQL's buffers are there only
     * once.
     */
    private static long ofOne(long pid) {
        var proc = Path.of("/proc", Long.toString(pid));
        try {
            if (Files.isDirectory(proc)) {
                var proportional = line(proc.resolve("smaps_rollup"), "Pss:");
                return proportional > 0 ? proportional : line(proc.resolve("status"), "VmRSS:");
            }
            return residentByPs(pid);
        } catch (IOException e) {
            return 0;
        }
    }

    private static long line(Path file, String name) throws IOException {
        try {
            for (var line : Files.readAllLines(file)) {
                if (line.startsWith(name)) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
            return 0;
        } catch (IOException e) {
            // another user's process: only the second source may be read
            if (file.endsWith("smaps_rollup")) {
                return 0;
            }
            throw e;
        }
    }

    private static long residentByPs(long pid) throws IOException {
        var process = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return text.isBlank() ? 0 : Long.parseLong(text.strip());
    }
}
