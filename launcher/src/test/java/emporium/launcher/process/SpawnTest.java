package emporium.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpawnTest {

    @TempDir Path folder;

    @Test
    void startsWithTheGivenEnvironmentAndAppendsToTheLog()
            throws IOException, InterruptedException {
        var log = folder.resolve("a.log");
        Files.writeString(log, "before\n");
        var launch =
                new Launch(
                        List.of("sh", "-c", "echo $GREETING; pwd"),
                        Map.of("GREETING", "hello"),
                        folder);

        assertThat(Spawn.start(launch, log).waitFor()).isZero();

        assertThat(Files.readAllLines(log))
                .containsExactly("before", "hello", folder.toRealPath().toString());
    }

    @Test
    void workInTheBackgroundYieldsToOtherSessionsToo() throws IOException, InterruptedException {
        var ownShare = Path.of("/proc/self/autogroup");
        assumeTrue(Files.exists(ownShare));
        var log = folder.resolve("a.log");
        var command = Spawn.inTheBackground(List.of("cat", ownShare.toString()));

        assertThat(Spawn.start(new Launch(command, Map.of(), folder), log).waitFor()).isZero();

        assertThat(Files.readString(log)).endsWith("nice 19\n");
    }

    @Test
    void keepsStrayVariablesAway() {
        assertThat(Spawn.kept("PATH")).isTrue();
        assertThat(Spawn.kept("SHOP_QUICK")).isTrue();
        assertThat(Spawn.kept("OTEL_EXPORTER_OTLP_ENDPOINT")).isTrue();
        assertThat(Spawn.kept("SERVER_PORT")).isFalse();
        assertThat(Spawn.kept("SPRING_PROFILES_ACTIVE")).isFalse();
        assertThat(Spawn.kept("JAVA_TOOL_OPTIONS")).isFalse();
    }

    @Test
    void anotherEnvironmentIsAnotherLaunch() {
        var one = new Launch(List.of("a"), Map.of("B", "1"), folder);

        assertThat(one.fingerprint())
                .isEqualTo(new Launch(List.of("a"), Map.of("B", "1"), folder).fingerprint());
        assertThat(one.fingerprint())
                .isNotEqualTo(new Launch(List.of("a"), Map.of("B", "2"), folder).fingerprint());
    }
}
