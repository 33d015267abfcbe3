package emporium.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** Where things are in the checkout, and what the tests' own platform keeps there for a while. */
final class Checkout {

    static final Path ROOT = root();
    static final String SHOP = ROOT.resolve("shop").toString();

    private static final Path TARGET = ROOT.resolve("e2e-tests/target");

    private Checkout() {}

    static Path home() {
        return TARGET.resolve("shop-home");
    }

    /** The folder that the config server serves: a copy, to be changed at will. */
    static Path configuration() {
        return TARGET.resolve("config");
    }

    static void copyConfiguration() {
        copy(ROOT.resolve("config"), configuration());
    }

    static void configure(String file, String settings) {
        try {
            Files.writeString(
                    configuration().resolve(file), "\n" + settings, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the logs of a platform of our own to {@code target/failed}; of another one, none. */
    static void keepLogs(String test) {
        var logs = home().resolve("logs");
        if (Files.isDirectory(logs)) {
            copy(logs, TARGET.resolve("failed").resolve(test));
        }
    }

    static void clear() {
        delete(home());
        delete(configuration());
    }

    private static void copy(Path from, Path to) {
        delete(to);
        try (var files = Files.list(from)) {
            Files.createDirectories(to);
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
