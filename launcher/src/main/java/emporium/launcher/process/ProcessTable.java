package emporium.launcher.process;

import emporium.launcher.home.Folders;
import emporium.launcher.home.Home;
import emporium.launcher.plan.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Who runs, on disk: it outlives the supervisor, so that the next one knows what it finds. */
public final class ProcessTable {

    /** One running process. */
    public record Entry(Instance instance, int port, ProcessId process, String fingerprint) {}

    private final Path folder;

    public ProcessTable(Home home) {
        this.folder = home.run().resolve("processes");
    }

    public void put(Entry entry) {
        var text =
                """
                program=%s
                number=%d
                port=%d
                pid=%d
                started=%s
                fingerprint=%s
                """
                        .formatted(
                                entry.instance().program(),
                                entry.instance().number(),
                                entry.port(),
                                entry.process().pid(),
                                entry.process().started(),
                                entry.fingerprint());
        try {
            Files.createDirectories(folder);
            Folders.writePrivately(file(entry.instance()), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(Instance instance) {
        try {
            Files.deleteIfExists(file(instance));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Entry> of(Instance instance) {
        return Files.exists(file(instance)) ? read(file(instance)) : Optional.empty();
    }

    public List<Entry> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        try (var files = Files.newDirectoryStream(folder, "*.properties")) {
            files.forEach(file -> read(file).ifPresent(entries::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private Path file(Instance instance) {
        return folder.resolve(instance.name() + ".properties");
    }

    /**
     * A file that cannot be read says nothing: its process is found by its command line instead.
     */
    private static Optional<Entry> read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(
                    new Entry(
                            new Instance(
                                    properties.getProperty("program", ""),
                                    Integer.parseInt(properties.getProperty("number"))),
                            Integer.parseInt(properties.getProperty("port")),
                            new ProcessId(
                                    Long.parseLong(properties.getProperty("pid")),
                                    Instant.parse(properties.getProperty("started"))),
                            properties.getProperty("fingerprint", "")));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
