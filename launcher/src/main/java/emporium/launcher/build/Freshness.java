package emporium.launcher.build;

import emporium.launcher.home.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Which modules have to be built. A JAR is fresh when it was built from exactly these sources, or,
 * for builds made without us, when nothing it is made of is newer.
 */
public final class Freshness {

    private final Checkout checkout;

    public Freshness(Checkout checkout) {
        this.checkout = checkout;
    }

    public List<String> stale(List<String> modules) throws IOException {
        var stale = new ArrayList<String>();
        for (var module : modules) {
            if (!isFresh(module)) {
                stale.add(module);
            }
        }
        return stale;
    }

    /** To be called with the sources as they were before the build. */
    Runnable remembering(List<String> modules) throws IOException {
        var fingerprints = new ArrayList<String>();
        for (var module : modules) {
            fingerprints.add(Sources.of(checkout.root(), module).fingerprint());
        }
        return () -> {
            for (int i = 0; i < modules.size(); i++) {
                remember(modules.get(i), fingerprints.get(i));
            }
        };
    }

    private boolean isFresh(String module) throws IOException {
        var jar = checkout.jar(module);
        if (!Files.exists(jar)) {
            return false;
        }
        var sources = Sources.of(checkout.root(), module);
        var built = builtAt(jar);
        if (sources.newest().compareTo(built) <= 0) {
            return true;
        }
        var mark = mark(module);
        return Files.exists(mark)
                && Files.readString(mark)
                        .equals(sources.fingerprint() + " " + Application.contentOf(jar));
    }

    /**
     * The Boot JAR bears the reproducible build's date; what it was repackaged from, the true one.
     */
    private static FileTime builtAt(Path jar) throws IOException {
        var original = jar.resolveSibling(jar.getFileName() + ".original");
        return Files.getLastModifiedTime(Files.exists(original) ? original : jar);
    }

    private void remember(String module, String fingerprint) {
        try {
            Files.writeString(
                    mark(module), fingerprint + " " + Application.contentOf(checkout.jar(module)));
        } catch (IOException e) {
            // only costs a build that was not needed
            System.err.println("Cannot note what " + module + " was built from: " + e.getMessage());
        }
    }

    private Path mark(String module) {
        return checkout.root().resolve(module).resolve("target").resolve("shop-sources");
    }
}
