package emporium.platform.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;

/** Where the servers of this JVM keep their files: under {@code target}, gone with the JVM. */
final class WorkFolder {

    private WorkFolder() {}

    /** Kept between runs: what takes long to unpack. */
    static Path shared(String name) {
        var here = Path.of("").toAbsolutePath();
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("mvnw"))) {
                return readableBase(at.resolve("target")).resolve(name);
            }
        }
        return readableBase(here.resolve("target")).resolve(name);
    }

    static Path ofThisJvm(String name) {
        var target = Path.of("target").toAbsolutePath();
        return readableBase(target).resolve(name + "-" + ProcessHandle.current().pid());
    }

    /** PostgreSQL runs as another user when root starts it: that user must get to its files. */
    private static Path readableBase(Path folder) {
        try {
            Files.createDirectories(folder);
            if (asRoot()) {
                for (Path at = folder; at != null; at = at.getParent()) {
                    if (!Files.getPosixFilePermissions(at)
                            .contains(PosixFilePermission.OTHERS_EXECUTE)) {
                        var open = Path.of(System.getProperty("java.io.tmpdir"), "emporium-test");
                        return Files.createDirectories(open);
                    }
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean asRoot() {
        return System.getProperty("user.name").equals("root");
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
