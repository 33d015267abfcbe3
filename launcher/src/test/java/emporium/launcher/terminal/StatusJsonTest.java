package emporium.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.launcher.plan.Instance;
import emporium.launcher.supervisor.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusJsonTest {

    @Test
    void tellsWhatTheTableTells() {
        var row =
                new Row(
                        new Instance("kafka", 1),
                        19092,
                        0,
                        "restarting",
                        "said \"no\"",
                        0,
                        0,
                        3,
                        "killed by SIGKILL");

        assertThat(StatusJson.of(true, List.of(row)))
                .contains(
                        "\"supervised\": true",
                        "\"process\": \"kafka\"",
                        "\"pid\": null",
                        "\"restarts\": 3")
                .contains(
                        "\"detail\": \"said \\\"no\\\"\"", "\"lastDeath\": \"killed by SIGKILL\"");
    }
}
