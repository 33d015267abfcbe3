package emporium.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir Path folder;
    private final StringWriter errors = new StringWriter();
    private final StringWriter output = new StringWriter();

    @BeforeEach
    void useAHomeOfOurOwn() {
        System.setProperty("shop.root", folder.toString());
        System.setProperty("shop.home", folder.resolve("home").toString());
        System.setProperty("shop.cache", folder.resolve("cache").toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("shop.root");
        System.clearProperty("shop.home");
        System.clearProperty("shop.cache");
        System.clearProperty("shop.config");
    }

    @Test
    void everyCommandExplainsItself() {
        for (var command : ShopCommand.commandLine().getSubcommands().keySet()) {
            assertThat(run(command, "--help")).as(command).isZero();
        }
        assertThat(output.toString())
                .contains("Usage: shop up", "--detach", "Usage: shop logs", "--follow");
    }

    @Test
    void wrongUseIsExitCodeTwoAndOneSentence() {
        assertThat(run("up", "--no-such-option")).isEqualTo(2);
        assertThat(run("dance")).isEqualTo(2);
        assertThat(run("up", "--only", "nothing-known")).isEqualTo(2);
        assertThat(run("audit", "--yes")).isEqualTo(2);
        System.setProperty("shop.config", folder.resolve("nowhere").toString());
        assertThat(run("up", "--no-build")).isEqualTo(2);
        assertThat(errors.toString()).contains("SHOP_CONFIG");
        assertThat(errors.toString()).contains("nothing-known").doesNotContain("\tat ");
    }

    @Test
    void testHandsEverythingToMavenInItsOrder() {
        var parsed =
                ShopCommand.commandLine()
                        .parseArgs("test", "-B", "-pl", "a,b", "-am", "-Dtest=X", "clean")
                        .subcommand();

        var test = (TestCommand) parsed.commandSpec().userObject();
        assertThat(test.forMaven()).containsExactly("-B", "-pl", "a,b", "-am", "-Dtest=X", "clean");
    }

    @Test
    void whatNeedsARunningPlatformSaysSo() {
        assertThat(run("restart", "order-service")).isEqualTo(3);
        assertThat(run("roll", "order-service")).isEqualTo(3);
        assertThat(run("status")).isEqualTo(3);
        assertThat(run("logs")).isEqualTo(3);
        assertThat(run("audit", "--repair", "--yes")).isEqualTo(3);
        assertThat(errors.toString()).contains("./shop up").doesNotContain("\tat ");
    }

    @Test
    void whatCannotBeRolledIsRefusedWithTheReason() {
        assertThat(run("roll", "gateway")).isEqualTo(2);
        assertThat(run("roll", "postgres")).isEqualTo(2);
        assertThat(run("roll", "nothing-known")).isEqualTo(2);
        assertThat(errors.toString()).contains("public port", "fixed address");
    }

    @Test
    void downIsContentWhenNothingRuns() {
        assertThat(run("down")).isZero();
    }

    private int run(String... arguments) {
        return ShopCommand.commandLine()
                .setErr(new PrintWriter(errors, true))
                .setOut(new PrintWriter(output, true))
                .execute(arguments);
    }
}
