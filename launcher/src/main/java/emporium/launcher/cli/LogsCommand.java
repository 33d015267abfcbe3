package emporium.launcher.cli;

import emporium.launcher.Refusal;
import emporium.launcher.shop.Shop;
import emporium.launcher.terminal.Output;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "logs",
        description = "Shows what the processes wrote, also when they no longer run.")
final class LogsCommand implements Callable<Integer> {

    private static final int POLL_MILLIS = 200;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "One of them; all when left out.")
    private String name = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what is written (Ctrl-C ends).")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "50",
            paramLabel = "N",
            description = "So many of the last lines (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var logs = logs(Shop.current());
        var prefixed = logs.size() > 1;
        var positions = new LinkedHashMap<Path, Long>();
        for (var log : logs) {
            positions.put(log, Files.size(log));
            for (var line : Output.tail(log, lines)) {
                print(log, line, prefixed);
            }
        }
        while (follow) {
            Thread.sleep(POLL_MILLIS);
            for (var entry : positions.entrySet()) {
                entry.setValue(more(entry, prefixed));
            }
        }
        return 0;
    }

    private List<Path> logs(Shop shop) throws IOException {
        var folder = shop.home().logs();
        var logs = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.log")) {
                files.forEach(logs::add);
            }
        }
        logs.sort(Path::compareTo);
        if (!name.isEmpty()) {
            var known = logs.stream().map(LogsCommand::nameOf).toList();
            var wanted = name.endsWith("-1") ? name.substring(0, name.length() - 2) : name;
            logs.removeIf(log -> !nameOf(log).equals(wanted));
            if (logs.isEmpty()) {
                throw new Refusal(
                        2,
                        "No log of \"" + name + "\". There are: " + String.join(", ", known) + ".");
            }
        }
        if (logs.isEmpty()) {
            throw new Refusal(3, "No logs yet: the platform was never started here.");
        }
        return logs;
    }

    private static String nameOf(Path log) {
        return log.getFileName().toString().replaceAll("\\.log$", "");
    }

    private static Long more(Map.Entry<Path, Long> entry, boolean prefixed) throws IOException {
        var log = entry.getKey();
        var size = Files.size(log);
        // rotated: begins anew
        var from = size < entry.getValue() ? 0 : entry.getValue();
        if (size == from) {
            return from;
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            var bytes = new byte[(int) Math.min(size - from, 1 << 20)];
            file.readFully(bytes);
            var end = lastLineEnd(bytes);
            new String(bytes, 0, end, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> print(log, line, prefixed));
            return from + end;
        }
    }

    /** A line still being written waits; one longer than the buffer does not. */
    private static int lastLineEnd(byte[] bytes) {
        for (int end = bytes.length; end > 0; end--) {
            if (bytes[end - 1] == '\n') {
                return end;
            }
        }
        return bytes.length == 1 << 20 ? bytes.length : 0;
    }

    private static void print(Path log, String line, boolean prefixed) {
        System.out.println(
                prefixed ? Output.paint(Output.DIM, nameOf(log) + " |") + " " + line : line);
    }
}
