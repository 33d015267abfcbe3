package emporium.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void create() {
        home = new Home(folder.resolve("home"), folder.resolve("cache")).create();
    }

    @Test
    void stayTheSameOverRestarts() {
        var first = Secrets.in(home).of("operator");

        assertThat(Secrets.in(home).of("operator")).isEqualTo(first);
    }

    @Test
    void areDifferentForEveryNameAndHome() {
        var other = new Home(folder.resolve("other"), folder.resolve("cache")).create();
        var secrets = Secrets.in(home);

        assertThat(secrets.of("a")).isNotEqualTo(secrets.of("b"));
        assertThat(Secrets.in(other).of("a")).isNotEqualTo(secrets.of("a"));
    }

    @Test
    void holdTwoHundredAndFiftySixBits() {
        var secrets = Secrets.in(home);

        assertThat(Base64.getUrlDecoder().decode(secrets.of("a"))).hasSize(32);
        assertThat(Base64.getDecoder().decode(secrets.keyOf("a"))).hasSize(32);
    }

    @Test
    void areReadableByTheOwnerOnly() throws IOException {
        Secrets.in(home).of("operator");
        var file = home.secrets().resolve("secrets.properties");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rwx------");
    }
}
