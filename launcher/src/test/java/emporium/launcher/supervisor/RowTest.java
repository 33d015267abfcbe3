package emporium.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.launcher.plan.Instance;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void isTheSameOnTheOtherSide() {
        var row =
                new Row(
                        new Instance("kafka", 1),
                        19092,
                        77,
                        "starting",
                        "",
                        5,
                        0,
                        2,
                        "killed by SIGKILL");

        assertThat(Row.fromLine(row.toLine())).isEqualTo(row);
    }

    @Test
    void staysOneLineWhateverAMessageContains() {
        var row = new Row(new Instance("kafka", 1), 1, 0, "restarting", "a\tb\nc", 0, 0, 1, "");

        assertThat(Row.fromLine(row.toLine()).detail()).isEqualTo("a b c");
    }
}
