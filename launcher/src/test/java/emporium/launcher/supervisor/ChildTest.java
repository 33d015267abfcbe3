package emporium.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.launcher.home.Home;
import emporium.launcher.plan.Instance;
import emporium.launcher.process.Launch;
import emporium.launcher.process.ProcessTable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    @TempDir Path folder;

    @Test
    void whatGoesWrongWithAProcessIsToldAndTriedAgain() throws Exception {
        var home = new Home(folder.resolve("home"), folder.resolve("cache")).create();
        var program = new FaultyOnce(folder);
        var child =
                new Child(
                        program,
                        home,
                        new ProcessTable(home),
                        new Starts(1),
                        InstantSource.system());

        child.run();
        child.begin();

        try {
            await().until(() -> child.row().up());
            assertThat(child.row().restarts()).isEqualTo(1);
            assertThat(child.row().lastDeath()).contains("a fault of ours");
        } finally {
            child.end().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void howAProcessEndedIsWaitedFor() throws Exception {
        var process = new ProcessBuilder("sh", "-c", "read line; exit 3").start();
        var running = new Running(process.toHandle(), process, InstantSource.system().instant());

        process.getOutputStream().close();

        assertThat(running.howItEnded()).isEqualTo("ended with exit code 3");
    }

    private static final class FaultyOnce implements Program {

        private final Path folder;
        private boolean asked;

        FaultyOnce(Path folder) {
            this.folder = folder;
        }

        @Override
        public Instance instance() {
            return new Instance("sandbox", 1);
        }

        @Override
        public int port() {
            return 0;
        }

        @Override
        public int stopOrder() {
            return 1;
        }

        @Override
        public Standing standing() {
            return Standing.QUEUED;
        }

        @Override
        public Launch prepare() {
            return new Launch(List.of("sleep", "60"), Map.of(), folder);
        }

        @Override
        public Readiness readiness() {
            if (asked) {
                return new Readiness.Ready();
            }
            asked = true;
            throw new IllegalStateException("a fault of ours");
        }

        @Override
        public void stop(ProcessHandle process) {
            process.destroy();
        }
    }
}
