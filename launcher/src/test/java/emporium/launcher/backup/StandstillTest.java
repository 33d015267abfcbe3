package emporium.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandstillTest {

    private Process process;
    private BufferedReader output;

    @BeforeEach
    void startOneThatAnswersEachLine() throws IOException {
        process = new ProcessBuilder("cat").start();
        output = process.inputReader();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void nothingIsDoneUntilItIsOver() throws Exception {
        try (var _ = Standstill.of(List.of(process.pid()))) {
            say("a");
            assertThat(output.ready()).isFalse();
        }

        assertThat(output.readLine()).isEqualTo("a");
    }

    @Test
    void aProcessThatIsGoneIsStill() throws Exception {
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();

        Standstill.of(List.of(process.pid())).close();
    }

    private void say(String line) throws IOException {
        process.outputWriter().write(line + "\n");
        process.outputWriter().flush();
    }
}
