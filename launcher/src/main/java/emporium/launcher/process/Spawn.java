package emporium.launcher.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Starts processes that outlive their parent and its terminal. */
public final class Spawn {

    private static final Set<String> KEPT =
            Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH", "SHOP_QUICK");
    private static final List<String> KEPT_PREFIXES =
            List.of("EMPORIUM_", "OTEL_", "MANAGEMENT_", "LOGGING_");

    private Spawn() {}

    /**
     * In a session of its own, so that Ctrl-C at the terminal reaches the supervisor only, which
     * then stops the others in order. The output is appended to a file: no pipe, nothing breaks
     * when we die.
     */
    public static Process start(Launch launch, Path log) throws IOException {
        var command = new ArrayList<>(ownSession());
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command);
        builder.directory(launch.folder().toFile());
        builder.redirectInput(new File("/dev/null"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var environment = builder.environment();
        environment.keySet().removeIf(name -> !kept(name));
        environment.putAll(launch.environment());
        return builder.start();
    }

    /**
     * The command, at the lowest priority. Linux shares the processor between sessions first, where
     * {@code nice} alone means nothing; so the session's own share is lowered too (sched(7), "The
     * autogroup feature").
     */
    public static List<String> inTheBackground(List<String> command) {
        var all =
                new ArrayList<>(
                        List.of(
                                "sh",
                                "-c",
                                "echo 19 2>/dev/null >/proc/$$/autogroup; exec nice -n 19 \"$@\"",
                                "sh"));
        all.addAll(command);
        return all;
    }

    /** What a child sees of our own environment: no stray SERVER_PORT or JAVA_TOOL_OPTIONS. */
    static boolean kept(String name) {
        return KEPT.contains(name) || KEPT_PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** Both replace themselves by the command, so the process id is the command's. */
    private static List<String> ownSession() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        if (onPath("perl")) {
            return List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV");
        }
        return List.of();
    }

    public static boolean onPath(String program) {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Pattern.compile(":")
                .splitAsStream(path)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
