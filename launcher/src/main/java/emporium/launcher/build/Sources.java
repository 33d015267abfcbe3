package emporium.launcher.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** What a JAR is made of: the POMs, its own main sources, and those of the shared modules. */
record Sources(Path root, List<Path> files) {

    static Sources of(Path root, String module) throws IOException {
        var files = new ArrayList<Path>();
        files.add(root.resolve("pom.xml"));
        files.add(root.resolve(module).resolve("pom.xml"));
        collect(root.resolve(module).resolve("src").resolve("main"), files);
        var platform = root.resolve("platform");
        if (Files.isDirectory(platform)) {
            try (var shared = Files.list(platform)) {
                for (var each : shared.sorted().toList()) {
                    files.add(each.resolve("pom.xml"));
                    collect(each.resolve("src").resolve("main"), files);
                }
            }
        }
        files.removeIf(file -> !Files.isRegularFile(file));
        files.sort(Comparator.naturalOrder());
        return new Sources(root, files);
    }

    private static void collect(Path folder, List<Path> files) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var found = Files.walk(folder)) {
                found.forEach(files::add);
            }
        }
    }

    /** Changes with every change of a name or a content, and with nothing else. */
    String fingerprint() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    FileTime newest() throws IOException {
        var newest = FileTime.fromMillis(0);
        for (var file : files) {
            var time = Files.getLastModifiedTime(file);
            newest = time.compareTo(newest) > 0 ? time : newest;
        }
        return newest;
    }
}
