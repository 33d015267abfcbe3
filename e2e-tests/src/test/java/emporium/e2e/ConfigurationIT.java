package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes what the config server serves while everything runs. */
class ConfigurationIT {

    private static final String NAME_OF_2_KB = "n".repeat(2_000);
    private static final String LIMIT = "emporium.gateway.body-limit";

    private final Platform platform = Platform.running();
    private final Path settings = Checkout.configuration().resolve("gateway.yaml");
    private String before = "";

    @BeforeEach
    void rememberTheSettings() throws IOException {
        assumeTrue(platform.isOurs());
        before = Files.readString(settings);
    }

    @AfterEach
    void restoreTheSettings() throws IOException {
        if (platform.isOurs()) {
            Files.writeString(settings, before);
            platform.shop("refresh", "gateway");
        }
    }

    @Test
    void aValueIsChangedAndTakenBackByRefreshWithoutARestart() throws IOException {
        var pid = platform.pid("gateway");
        assertThat(registers(NAME_OF_2_KB).status()).isEqualTo(400);

        allow("1KB");
        var said = platform.shop("refresh", "gateway");

        assertThat(said).contains("changed").contains(LIMIT);
        registers(NAME_OF_2_KB).expectProblem(413);

        restoreTheSettings();

        assertThat(registers(NAME_OF_2_KB).status()).isEqualTo(400);
        assertThat(platform.pid("gateway")).isEqualTo(pid);
    }

    @Test
    void whatWouldChangeIsShownAndNothingChanges() throws IOException {
        assertThat(platform.shop("refresh", "--dry-run")).contains("nothing would change");

        allow("1KB");
        assertThat(platform.shop("refresh", "--dry-run", "gateway"))
                .contains(LIMIT + ": not set -> 1KB  (gateway.yaml)");
        assertThat(registers(NAME_OF_2_KB).status()).isEqualTo(400);

        platform.shop("refresh", "gateway");
        Files.writeString(settings, before);
        assertThat(platform.shop("refresh", "--dry-run", "gateway"))
                .contains(LIMIT + ": 1KB -> not set");
        registers(NAME_OF_2_KB).expectProblem(413);
    }

    @Test
    void everyInstanceIsReachedOverTheBusAndSaysWhatChanged() throws IOException {
        allow("1KB");

        var said = platform.shop("refresh", "--bus").lines().toList();

        assertThat(said).contains("gateway                changed: " + LIMIT);
        assertThat(said).contains("order-service          nothing changed");
        registers(NAME_OF_2_KB).expectProblem(413);
        Files.writeString(settings, before);
        assertThat(platform.shop("refresh", "--bus", "gateway")).contains("changed: " + LIMIT);
        assertThat(registers(NAME_OF_2_KB).status()).isEqualTo(400);
    }

    private void allow(String size) throws IOException {
        Files.writeString(settings, before + LIMIT + ": " + size + "\n");
    }

    private static Answer registers(String name) {
        return Visitor.anonymous()
                .post(
                        "/api/users",
                        """
                        {"email":"somebody@emporium.example","password":"short","name":"%s"}\
                        """
                                .formatted(name));
    }
}
