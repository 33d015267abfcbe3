package emporium.launcher.supervisor;

import emporium.launcher.home.Home;
import emporium.launcher.process.LogFiles;
import emporium.launcher.process.ProcessId;
import emporium.launcher.process.ProcessTable;
import emporium.launcher.process.Spawn;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts a program's process, or takes over the one that is there already; and ends it. */
final class Runner {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Program program;
    private final Home home;
    private final ProcessTable table;
    private final InstantSource clock;

    Runner(Program program, Home home, ProcessTable table, InstantSource clock) {
        this.program = program;
        this.home = home;
        this.table = table;
        this.clock = clock;
    }

    /** One that was started in another way is ended first. */
    Running adoptOrStart() throws IOException, InterruptedException {
        var instance = program.instance();
        var launch = program.prepare();
        var fingerprint = launch.fingerprint();
        var left = table.of(instance);
        var alive = left.flatMap(entry -> entry.process().alive());
        if (alive.isPresent()) {
            if (left.orElseThrow().fingerprint().equals(fingerprint)) {
                return new Running(alive.get(), null, left.orElseThrow().process().started());
            }
            end(alive.get());
        }
        LogFiles.rotate(home.log(instance.name()));
        var fresh = Spawn.start(launch, home.log(instance.name()));
        var id = ProcessId.of(fresh.toHandle());
        table.put(new ProcessTable.Entry(instance, program.port(), id, fingerprint));
        return new Running(fresh.toHandle(), fresh, clock.instant());
    }

    void end(ProcessHandle running) throws IOException, InterruptedException {
        program.stop(running);
        try {
            running.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    void forget() {
        table.remove(program.instance());
    }
}
