package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees and turns from the command line. */
class OperatorIT {

    private final Platform platform = Platform.running();

    @BeforeEach
    void onlyOnAPlatformOfOurOwn() {
        assumeTrue(platform.isOurs());
    }

    @Test
    void topShowsTheFiguresOfEveryProcess() {
        var table = platform.shop("top", "--once", "--interval", "1");

        assertThat(lineOf(table, "postgres")).matches("postgres +up .* \\d+ MB +\\d+ %");
        assertThat(lineOf(table, "kafka")).matches("kafka +up .* \\d+ MB +\\d+ %");
        // requests and errors, outbox, lag and dead letters are told, be it as 0
        assertThat(lineOf(table, "order-service"))
                .matches("order-service +up +[\\d.]+ +[\\d.]+ .* [\\d.]+ s +\\d+ +\\d+ +\\d+ MB.*");
        assertThat(lineOf(table, "gateway")).matches("gateway +up +[\\d.]+ +[\\d.]+ .*");
    }

    @Test
    void aLogLevelIsChangedAndTakenBackWithoutARestart() {
        var before = platform.pid("order-service");

        assertThat(platform.shop("log-level", "order-service", "emporium.order", "debug"))
                .contains("order-service", "emporium.order DEBUG");
        assertThat(platform.shop("log-level", "order-service", "emporium.order")).contains("DEBUG");
        assertThat(platform.shop("log-level", "order-service", "emporium.order", "default"))
                .contains("INFO");
        assertThat(platform.pid("order-service")).isEqualTo(before);
    }

    private static String lineOf(String table, String process) {
        return table.lines()
                .filter(line -> line.startsWith(process + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + process + " in\n" + table));
    }
}
