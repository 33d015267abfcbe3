package emporium.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.launcher.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir Path folder;

    @Test
    void findsAProcessByItsMarkAndNotThatOfANeighbour() throws IOException {
        var home = new Home(folder.resolve("home"), folder.resolve("cache")).create();
        var neighbour = new Home(folder.resolve("home2"), folder.resolve("cache")).create();
        var process =
                new ProcessBuilder("sh", "-c", "sleep 60; :", neighbour.marker(), "x").start();
        try {
            assertThat(new Leftovers(neighbour).find())
                    .extracting(ProcessHandle::pid)
                    .contains(process.pid());
            assertThat(new Leftovers(home).find()).isEmpty();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Test
    void doesNotTakeAnyProcessForThePostmaster() throws IOException {
        var home = new Home(folder.resolve("home"), folder.resolve("cache")).create();
        var data = home.data().resolve("postgres/18");
        Files.createDirectories(data);
        Files.writeString(
                data.resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data + "\n1\n15432\n");

        assertThat(new Leftovers(home).postmaster()).isEmpty();
    }
}
