package emporium.launcher.home;

import emporium.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Everything one platform keeps: data, secrets, logs, and who is running. Two homes with different
 * port offsets are two platforms.
 */
public record Home(Path root, Path cache) {

    /** Creates the folders; only the owner may look into those that hold secrets. */
    public Home create() {
        try {
            for (var folder : new Path[] {root, data(), logs(), temporary(), cache}) {
                Files.createDirectories(folder);
            }
            for (var folder : new Path[] {secrets(), run()}) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return this;
        } catch (IOException e) {
            throw new Refusal(
                    "Cannot write to " + root + ": set SHOP_HOME to a folder you may write to.");
        }
    }

    public Path data() {
        return root.resolve("data");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path temporary() {
        return root.resolve("tmp");
    }

    public Path log(String instance) {
        return logs().resolve(instance + ".log");
    }

    /** On the command line of every JVM of this home, so that none is ever lost sight of. */
    public String marker() {
        return "-Demporium.home=" + root;
    }
}
