package emporium.deploy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The files of this repository, and the programs that read them. */
final class Checkout {

    static final Path ROOT = root();

    private Checkout() {}

    static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(String folder, String ending) {
        try (var files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Skips the test, with a line that says why, where that program is not installed.
     *
     * @param check what to ask it, to see whether it is complete
     */
    static void needs(String program, String... check) {
        var folders = System.getenv("PATH").split(File.pathSeparator);
        var there = Arrays.stream(folders).anyMatch(it -> Files.isExecutable(Path.of(it, program)));
        var command =
                Stream.concat(Stream.of(program), Arrays.stream(check)).toArray(String[]::new);
        assumeTrue(
                there && (check.length == 0 || start(command).status() == 0),
                program + " is not installed: what it would read is not checked here");
    }

    /** What the program printed; anything but exit code 0 is an error. */
    static String run(String... command) {
        var end = start(command);
        if (end.status() != 0) {
            throw new AssertionError(String.join(" ", command) + ":\n" + end.printed());
        }
        return end.printed();
    }

    private record End(int status, String printed) {}

    private static End start(String... command) {
        try {
            var output = Files.createTempFile("deploy", ".out");
            try {
                var process =
                        new ProcessBuilder(command)
                                .directory(ROOT.toFile())
                                .redirectErrorStream(true)
                                .redirectOutput(output.toFile())
                                .start();
                if (!process.waitFor(5, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new AssertionError(String.join(" ", command) + " did not end");
                }
                return new End(process.exitValue(), Files.readString(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
