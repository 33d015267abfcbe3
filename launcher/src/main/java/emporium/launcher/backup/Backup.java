package emporium.launcher.backup;

import emporium.launcher.Refusal;
import emporium.launcher.home.FolderCopy;
import emporium.launcher.home.Home;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Services;
import emporium.launcher.process.ProcessTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Copies databases and broker as they are at one instant: both stand still meanwhile, the databases
 * first. So the broker knows nothing that is not in a database or its outbox, and the copy is what
 * a machine that loses its processes leaves behind.
 */
final class Backup {

    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String SECRETS = "secrets";
    static final String CONFIGURATION = "config";

    /** They tell of processes that a restored platform does not have. */
    private static final Set<String> OF_A_RUN = Set.of("postmaster.pid", "postmaster.opts");

    private static final Set<String> NOTHING = Set.of();

    private final Home home;
    private final Path configuration;
    private final ProcessTable processes;

    Backup(Home home, Path configuration) {
        this.home = home;
        this.configuration = configuration;
        this.processes = new ProcessTable(home);
    }

    /** Answers how long the platform stood still. */
    Duration into(Path folder) throws IOException, InterruptedException {
        var taken = Instant.now();
        var begin = System.nanoTime();
        try (var _ = stillDatabases();
                var _ = stillSessions();
                var _ = still(Services.KAFKA)) {
            var running = new FolderCopy(OF_A_RUN);
            running.copy(databases(), folder.resolve(POSTGRES));
            running.copy(home.data().resolve("kafka"), folder.resolve(KAFKA));
        }
        var stood = Duration.ofNanos(System.nanoTime() - begin);
        new FolderCopy(NOTHING).copy(home.secrets(), folder.resolve(SECRETS));
        new FolderCopy(NOTHING).copy(configuration, folder.resolve(CONFIGURATION));
        Label.now(taken).write(folder);
        Checksums.write(folder);
        return stood;
    }

    private Path databases() throws IOException {
        return home.data().resolve("postgres").toRealPath().resolve("18");
    }

    private Standstill stillDatabases() throws IOException, InterruptedException {
        return still(Services.POSTGRES);
    }

    /** After the server itself, so that none is added. */
    private Standstill stillSessions() throws IOException, InterruptedException {
        var sessions =
                server(Services.POSTGRES).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid)
                        .toList();
        return Standstill.of(sessions);
    }

    private Standstill still(String program) throws IOException, InterruptedException {
        return Standstill.of(server(program).stream().map(ProcessHandle::pid).toList());
    }

    private List<ProcessHandle> server(String program) {
        return processes
                .of(new Instance(program, 1))
                .flatMap(entry -> entry.process().alive())
                .stream()
                .toList();
    }

    void requireData() {
        if (!Files.isDirectory(home.data().resolve("postgres"))
                || !Files.isDirectory(home.data().resolve("kafka"))) {
            throw new Refusal("There is nothing to back up in " + home.root() + ".");
        }
    }
}
