package emporium.launcher.build;

import emporium.launcher.Refusal;
import emporium.launcher.home.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * A Boot JAR taken apart: starts in less time than the JAR itself, and its class path stays the
 * same, which the AOT cache needs. Kept by content, so a build under a running platform disturbs
 * nothing.
 */
public record Application(String name, Path folder) {

    private static final int KEPT = 2;

    public Path jar() {
        return folder.resolve(name + ".jar");
    }

    /** Only good for the JVM that made it. */
    public Path aotCache() {
        var jvm = Runtime.version().toString().replaceAll("[^A-Za-z0-9.]+", "-");
        return folder.resolve(name + "-" + jvm + ".aot");
    }

    /** Unpacks what is not unpacked yet. */
    public static Application of(String name, Path bootJar, Path cache, Path java)
            throws IOException, InterruptedException {
        if (!Files.exists(bootJar)) {
            throw new Refusal(name + " is not built: " + bootJar + " is missing.");
        }
        var parent = cache.resolve("apps").resolve(name);
        var application = new Application(name, parent.resolve(contentOf(bootJar)));
        if (!Files.isDirectory(application.folder())) {
            application.unpack(bootJar, java);
            tidy(parent);
        }
        Files.setLastModifiedTime(application.folder(), FileTime.from(Instant.now()));
        return application;
    }

    private void unpack(Path bootJar, Path java) throws IOException, InterruptedException {
        Files.createDirectories(folder.getParent());
        var draft = Files.createTempDirectory(folder.getParent(), "new");
        var copy = draft.resolve("from").resolve(name + ".jar");
        Files.createDirectories(copy.getParent());
        Files.copy(bootJar, copy);
        var unpacked = draft.resolve("to");
        var process =
                new ProcessBuilder(
                                java.toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-XX:-UsePerfData",
                                "-Djarmode=tools",
                                "-jar",
                                copy.toString(),
                                "extract",
                                "--destination",
                                unpacked.toString())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            var why = output.lines().findFirst().orElse("");
            throw new IOException(name + " could not be unpacked: " + why);
        }
        try {
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // another instance of it was faster
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            Folders.delete(draft);
        }
    }

    /**
     * The content's own checksums, as the archive's directory lists them: no need to read 60 MB.
     */
    static String contentOf(Path bootJar) throws IOException {
        try (var zip = new ZipFile(bootJar.toFile())) {
            var digest = MessageDigest.getInstance("SHA-256");
            zip.stream()
                    .forEach(entry ->
                            digest.update(
                                    (entry.getName() + ':' + entry.getCrc() + '\n')
                                            .getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one before stays: a process may still be reading from it. */
    private static void tidy(Path parent) throws IOException {
        List<Path> folders;
        try (var all = Files.list(parent)) {
            folders =
                    all.filter(folder -> !folder.getFileName().toString().startsWith("new"))
                            .sorted(Comparator.comparing(Application::usedAt).reversed())
                            .toList();
        }
        for (var folder : folders.subList(Math.min(KEPT, folders.size()), folders.size())) {
            Folders.delete(folder);
        }
    }

    private static FileTime usedAt(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
