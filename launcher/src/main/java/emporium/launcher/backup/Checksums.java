package emporium.launcher.backup;

import emporium.launcher.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What each file of a folder must be, as {@code sha256sum --check SHA256SUMS} reads it, too. */
final class Checksums {

    private static final String NAME = "SHA256SUMS";
    private static final int DIGEST = 64;

    private Checksums() {}

    static void write(Path folder) throws IOException {
        var lines =
                of(folder).entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining());
        Files.writeString(folder.resolve(NAME), lines);
    }

    /** Refuses a folder in which a file is missing, changed or added. */
    static void verify(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(NAME))) {
            throw new Refusal(2, folder + " is not a complete backup: it has no " + NAME + ".");
        }
        var expected = new TreeMap<String, String>();
        for (var line : Files.readAllLines(folder.resolve(NAME))) {
            if (line.length() < DIGEST + 3) {
                throw new Refusal(NAME + " of " + folder + " is damaged.");
            }
            expected.put(line.substring(DIGEST + 2), line.substring(0, DIGEST));
        }
        var found = new TreeMap<>(of(folder));
        expected.forEach((file, digest) -> {
            if (!found.containsKey(file)) {
                throw new Refusal("The backup is damaged: " + file + " is missing.");
            }
            if (!digest.equals(found.get(file))) {
                throw new Refusal("The backup is damaged: " + file + " has changed.");
            }
        });
        found.keySet().removeAll(expected.keySet());
        if (!found.isEmpty()) {
            throw new Refusal("The backup was changed: " + found.firstKey() + " was added.");
        }
    }

    private static Map<String, String> of(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return new TreeMap<>(
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.equals(folder.resolve(NAME)))
                            .collect(
                                    Collectors.toMap(
                                            file -> folder.relativize(file).toString(),
                                            Checksums::digest)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String digest(Path file) {
        try (var in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
