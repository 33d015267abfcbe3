package emporium.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.launcher.home.Home;
import emporium.launcher.plan.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {

    private static final Instance ORDER = new Instance("order-service", 2);

    @TempDir Path folder;
    private Home home;
    private ProcessTable table;

    @BeforeEach
    void create() {
        home = new Home(folder.resolve("home"), folder.resolve("cache")).create();
        table = new ProcessTable(home);
    }

    @Test
    void outlivesTheSupervisor() {
        var entry =
                new ProcessTable.Entry(ORDER, 41234, ProcessId.of(ProcessHandle.current()), "abc");

        table.put(entry);

        assertThat(new ProcessTable(home).of(ORDER)).contains(entry);
        assertThat(new ProcessTable(home).all()).containsExactly(entry);
    }

    @Test
    void forgets() {
        table.put(new ProcessTable.Entry(ORDER, 1, ProcessId.of(ProcessHandle.current()), "abc"));

        table.remove(ORDER);

        assertThat(table.all()).isEmpty();
        assertThat(table.of(ORDER)).isEmpty();
    }

    @Test
    void doesNotTakeAnotherProcessWithTheSameNumberForTheOldOne() {
        var recycled = new ProcessId(ProcessHandle.current().pid(), Instant.EPOCH);

        assertThat(recycled.alive()).isEmpty();
        assertThat(ProcessId.of(ProcessHandle.current()).alive()).isPresent();
    }

    @Test
    void survivesAFileThatNobodyCanRead() throws IOException {
        table.put(new ProcessTable.Entry(ORDER, 1, ProcessId.of(ProcessHandle.current()), "abc"));
        Files.writeString(home.run().resolve("processes/order-service-2.properties"), "pid=x");

        assertThat(table.all()).isEmpty();
    }
}
