package emporium.launcher.home;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Made once at random, kept in one file that only its owner reads, never in version control. */
public final class Secrets {

    private final Path file;
    private final Map<String, String> known;
    private final SecureRandom random;

    private Secrets(Path file, Map<String, String> known, SecureRandom random) {
        this.file = file;
        this.known = known;
        this.random = random;
    }

    public static Secrets in(Home home) {
        var file = home.secrets().resolve("secrets.properties");
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var known = new TreeMap<String, String>();
        properties.forEach((name, value) -> known.put(name.toString(), value.toString()));
        return new Secrets(file, known, new SecureRandom());
    }

    /** The secret of that name: 256 bits, the same for the lifetime of the home. */
    public synchronized String of(String name) {
        var secret = known.get(name);
        if (secret == null) {
            secret = make();
            known.put(name, secret);
            store();
        }
        return secret;
    }

    /** As {@link #of}, in the padded Base64 that key material is configured in. */
    public String keyOf(String name) {
        return Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(of(name)));
    }

    private String make() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void store() {
        var text = new StringWriter();
        known.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        try {
            Folders.writePrivately(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
