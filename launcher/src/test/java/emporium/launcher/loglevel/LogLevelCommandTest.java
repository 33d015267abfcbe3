package emporium.launcher.loglevel;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.launcher.service.Operator;
import emporium.launcher.service.Operator.Answer;
import org.junit.jupiter.api.Test;

class LogLevelCommandTest {

    @Test
    void aLevelIsSetOrTakenBack() {
        assertThat(LogLevelCommand.json("debug")).isEqualTo("{\"configuredLevel\":\"DEBUG\"}");
        assertThat(LogLevelCommand.json("default")).isEqualTo("{\"configuredLevel\":null}");
    }

    @Test
    void whatAppliesIsTold() {
        var answer = new Answer(200, "{\"configuredLevel\":null,\"effectiveLevel\":\"INFO\"}");

        assertThat(LogLevelCommand.said(answer)).isEqualTo("INFO");
    }

    @Test
    void aRefusalIsNoLevel() {
        assertThat(LogLevelCommand.said(new Answer(404, ""))).isEqualTo("refused (404)");
        assertThat(LogLevelCommand.said(new Answer(Operator.SILENT, "")))
                .isEqualTo("does not answer");
    }
}
