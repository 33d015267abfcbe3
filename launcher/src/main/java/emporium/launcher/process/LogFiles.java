package emporium.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One file per process, never larger than two times the limit together with its predecessor. */
public final class LogFiles {

    private static final long LIMIT = 20L * 1024 * 1024;
    private static final int TAIL = 256 * 1024;

    private LogFiles() {}

    /** The writer appends, so an emptied file goes on at its beginning. */
    public static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LIMIT) {
            Files.copy(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
            try (var file = new RandomAccessFile(log.toFile(), "rw")) {
                file.setLength(0);
            }
        }
    }

    public static void rotateAll(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.log")) {
            for (var log : files) {
                rotate(log);
            }
        }
    }

    /** The last lines, without reading the whole file. */
    public static List<String> tail(Path log, int lines) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - Math.max(TAIL, lines * 400L));
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        }
    }
}
