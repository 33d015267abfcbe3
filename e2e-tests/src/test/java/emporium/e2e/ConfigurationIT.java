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

        Files.writeString(settings, before + "emporium.gateway.body-limit: 1KB\n");
        var said = platform.shop("refresh", "gateway");

        assertThat(said).contains("changed").contains("emporium.gateway.body-limit");
        registers(NAME_OF_2_KB).expectProblem(413);

        restoreTheSettings();

        assertThat(registers(NAME_OF_2_KB).status()).isEqualTo(400);
        assertThat(platform.pid("gateway")).isEqualTo(pid);
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
