package emporium.launcher.home;

import emporium.launcher.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The sources this platform is built from.
 *
 * @param configuration what the config server serves
 */
public record Checkout(Path root, Path configuration) {

    public Checkout(Path root) {
        this(root, root.resolve("config"));
    }

    public void requireConfiguration() {
        if (!Files.isDirectory(configuration)) {
            throw new Refusal(
                    2,
                    "There is no folder "
                            + configuration
                            + ": set SHOP_CONFIG to one, or unset it.");
        }
    }

    public Path module(String name) {
        return root.resolve(name);
    }

    /** The runnable JAR of a service, as Maven leaves it. */
    public Path jar(String service) {
        return root.resolve(service).resolve("target").resolve(service + "-0.1.0-SNAPSHOT.jar");
    }

    public Path maven() {
        return root.resolve("mvnw");
    }

    /** A module that is not there (yet) is not offered. */
    public boolean has(String module) {
        return Files.isRegularFile(root.resolve(module).resolve("pom.xml"));
    }
}
