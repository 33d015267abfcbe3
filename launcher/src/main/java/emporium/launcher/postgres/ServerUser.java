package emporium.launcher.postgres;

import emporium.launcher.Refusal;
import emporium.launcher.process.Spawn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL refuses to run as root: who runs it then. */
sealed interface ServerUser {

    /** We are an ordinary user: run as ourselves. */
    record Self() implements ServerUser {}

    /** We are root: step down to an account that has no rights anywhere else. */
    record Other(String name, String uid, String gid) implements ServerUser {}

    static ServerUser current() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Self();
        }
        return named("postgres")
                .or(() -> named("nobody"))
                .orElseThrow(() ->
                        new Refusal(
                                "PostgreSQL does not run as root, and this machine has neither a"
                                        + " \"postgres\" nor a \"nobody\" account: run ./shop as an"
                                        + " ordinary user."));
    }

    /** The account must be listed: PostgreSQL's tools look it up. */
    private static Optional<ServerUser> named(String name) {
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(cells -> cells.length >= 4 && cells[0].equals(name))
                    .<ServerUser>map(cells -> new Other(name, cells[2], cells[3]))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The command as that user; the process is replaced, not wrapped, where the system has the
     * tool.
     */
    default List<String> as(List<String> command) {
        return switch (this) {
            case Self _ -> command;
            case Other(var name, var uid, var gid) -> {
                var whole = new ArrayList<String>();
                if (Spawn.onPath("setpriv")) {
                    whole.addAll(
                            List.of(
                                    "setpriv",
                                    "--reuid=" + uid,
                                    "--regid=" + gid,
                                    "--clear-groups",
                                    "--"));
                    whole.addAll(command);
                } else {
                    whole.addAll(
                            List.of("su", "-s", "/bin/sh", name, "-c", "exec " + quoted(command)));
                }
                yield whole;
            }
        };
    }

    default void own(Path folder) throws IOException, InterruptedException {
        if (this instanceof Other(var _, var uid, var gid)) {
            Commands.run(List.of("chown", "-R", uid + ":" + gid, folder.toString()));
        }
    }

    /**
     * Whether that user gets into the folder: every folder on the way must let everybody through.
     */
    default boolean reaches(Path folder) throws IOException {
        if (this instanceof Self) {
            return true;
        }
        for (var step = folder.toRealPath(); step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static String quoted(List<String> command) {
        return String.join(
                " ", command.stream().map(word -> "'" + word.replace("'", "'\\''") + "'").toList());
    }
}
