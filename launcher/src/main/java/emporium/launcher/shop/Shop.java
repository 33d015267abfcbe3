package emporium.launcher.shop;

import emporium.launcher.Refusal;
import emporium.launcher.home.Checkout;
import emporium.launcher.home.Home;
import emporium.launcher.supervisor.ControlClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the shell script found out: the checkout, the home, the JDK, our own libraries. */
public record Shop(Checkout checkout, Home home, Path javaHome, Path libraries) {

    public static Shop current() {
        var root = folder(System.getProperty("shop.root"), System.getProperty("user.dir"));
        var config = folder(System.getProperty("shop.config"), root.resolve("config").toString());
        var home = folder(System.getProperty("shop.home"), root.resolve(".shop").toString());
        var cache = folder(System.getProperty("shop.cache"), home.resolve("cache").toString());
        var libraries =
                folder(
                        System.getProperty("shop.libraries"),
                        root.resolve("launcher/target/lib").toString());
        return new Shop(
                new Checkout(root, config),
                new Home(home, cache),
                Path.of(System.getProperty("java.home")),
                libraries);
    }

    public Path java() {
        return javaHome.resolve("bin").resolve("java");
    }

    public ControlClient running() {
        return ControlClient.of(home)
                .orElseThrow(
                        () -> new Refusal(3, "The platform is not running. Start it: ./shop up"));
    }

    boolean everStarted() {
        return Files.isDirectory(home.run());
    }

    private static Path folder(@Nullable String given, String otherwise) {
        var folder = Path.of(given == null ? otherwise : given).toAbsolutePath().normalize();
        return folder;
    }
}
