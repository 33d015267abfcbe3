package emporium.launcher.process;

import emporium.launcher.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Processes of this home that no supervisor looks after: found by what their command lines say. */
public final class Leftovers {

    private final Home home;

    public Leftovers(Home home) {
        this.home = home;
    }

    /** All of them, ours truly excepted. */
    public List<ProcessHandle> find() {
        var self = ProcessHandle.current();
        var found = new ArrayList<ProcessHandle>();
        ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self.pid())
                .filter(process -> mentions(process, home.marker()))
                .forEach(found::add);
        postmaster().ifPresent(found::add);
        return found;
    }

    /**
     * PostgreSQL writes down its own process id; the number may be somebody else's after a crash.
     */
    public Optional<ProcessHandle> postmaster() {
        var data = home.data().resolve("postgres").resolve("18");
        var file = data.resolve("postmaster.pid");
        try {
            var lines = Files.readAllLines(file);
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> mentions(process, lines.get(1).strip()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean mentions(ProcessHandle process, String text) {
        return (commandLine(process) + " ").contains(text + " ");
    }

    private static String commandLine(ProcessHandle process) {
        var file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.isReadable(file)
                    ? Files.readString(file).replace('\0', ' ')
                    : process.info().commandLine().orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
