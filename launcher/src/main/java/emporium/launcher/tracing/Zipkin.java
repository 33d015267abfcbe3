package emporium.launcher.tracing;

import emporium.launcher.build.MavenBuild;
import emporium.launcher.home.Checkout;
import emporium.launcher.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Zipkin's server, fetched when it is first asked for: few need it, and it is larger than the rest
 * of us.
 */
public final class Zipkin {

    private final Home home;

    public Zipkin(Home home) {
        this.home = home;
    }

    public void fetch(Checkout checkout, Path javaHome) throws IOException, InterruptedException {
        if (Files.exists(jar())) {
            return;
        }
        System.out.println("Fetching Zipkin …");
        new MavenBuild(checkout, javaHome, home.log("tracing-fetch")).copy("tracing", folder());
    }

    Path jar() {
        return folder().resolve("zipkin-server.jar");
    }

    private Path folder() {
        return home.cache().resolve("tracing");
    }
}
