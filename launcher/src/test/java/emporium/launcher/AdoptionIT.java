package emporium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.launcher.home.Home;
import emporium.launcher.home.Secrets;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.postgres.PostgresProgram;
import emporium.launcher.process.Leftovers;
import emporium.launcher.supervisor.Row;
import emporium.launcher.supervisor.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a supervisor finds when the one before it was killed. */
class AdoptionIT {

    private static final List<Instance> POSTGRES = List.of(new Instance(Services.POSTGRES, 1));

    @TempDir Path folder;
    private Home home;
    private Supervisor first;
    private Supervisor second;

    @BeforeEach
    void start() {
        home = new Home(folder.resolve("home"), folder.resolve("cache")).create();
        first = supervisor(10_300);
        first.want(POSTGRES);
        awaitUp(first);
    }

    @AfterEach
    void stop() throws IOException {
        // both at once, or one would bring back what the other ends
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(first::down),
                        CompletableFuture.runAsync(second::down))
                .join();
        PostgresProgram.delete(home);
        assertThat(new Leftovers(home).find()).isEmpty();
    }

    @Test
    void takesOverTheSameProcess() {
        second = supervisor(10_300);

        second.clear(POSTGRES);
        second.want(POSTGRES);

        awaitUp(second);
        assertThat(pid(second)).isEqualTo(pid(first));
    }

    private Supervisor supervisor(int offset) {
        var libraries = Path.of("target", "lib").toAbsolutePath();
        var ports = new Ports(offset);
        return new Supervisor(
                home, _ -> new PostgresProgram(home, libraries, Secrets.in(home), ports), 2);
    }

    private static void awaitUp(Supervisor supervisor) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> supervisor.rows().stream().allMatch(Row::up));
    }

    private static long pid(Supervisor supervisor) {
        return supervisor.rows().getFirst().pid();
    }
}
