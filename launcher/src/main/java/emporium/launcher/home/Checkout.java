package emporium.launcher.home;

import java.nio.file.Files;
import java.nio.file.Path;

/** The sources this platform is built from. */
public record Checkout(Path root) {

    public Path module(String name) {
        return root.resolve(name);
    }

    /** The runnable JAR of a service, as Maven leaves it. */
    public Path jar(String service) {
        return root.resolve(service).resolve("target").resolve(service + "-0.1.0-SNAPSHOT.jar");
    }

    public Path configuration() {
        return root.resolve("config");
    }

    public Path maven() {
        return root.resolve("mvnw");
    }

    /** A module that is not there (yet) is not offered. */
    public boolean has(String module) {
        return Files.isRegularFile(root.resolve(module).resolve("pom.xml"));
    }
}
