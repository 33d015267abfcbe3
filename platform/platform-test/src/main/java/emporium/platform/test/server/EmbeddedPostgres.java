package emporium.platform.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A real server as a child process, careless about power cuts, and never outliving this JVM. */
final class EmbeddedPostgres implements PostgresServer {

    /**
     * Runs the server until the pipe from this JVM closes, which happens however the JVM ends, kill
     * -9 included; then takes the data away.
     */
    private static final String UNTIL_THE_PIPE_CLOSES =
            """
            trap '' INT TERM HUP
            folder=$1; shift
            "$@" </dev/null >"$folder/log" 2>&1 &
            cat >/dev/null
            kill -QUIT $!; wait $!; rm -rf "$folder"
            """;

    private final int port;

    private EmbeddedPostgres(int port) {
        this.port = port;
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    static EmbeddedPostgres start() {
        try {
            var bin = PostgresBinaries.unpacked().resolve("bin");
            var folder = WorkFolder.ofThisJvm("postgres");
            var data = folder.resolve("data");
            WorkFolder.delete(folder);
            Files.createDirectories(data);
            if (WorkFolder.asRoot()) {
                run(List.of("chown", "-R", unprivileged(), folder.toString()));
            }
            run(unprivilegedly(initdb(bin, data)));
            var server = new EmbeddedPostgres(WorkFolder.freePort());
            server.launch(bin, data, folder);
            server.awaitAnswer(folder.resolve("log"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> initdb(Path bin, Path data) {
        return List.of(
                bin.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + ROLE,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-sync");
    }

    private void launch(Path bin, Path data, Path folder) throws IOException {
        var command =
                new ArrayList<>(
                        List.of("sh", "-c", UNTIL_THE_PIPE_CLOSES, "sh", folder.toString()));
        command.addAll(
                unprivilegedly(
                        List.of(
                                bin.resolve("postgres").toString(),
                                "-D" + data,
                                "-p" + port,
                                "-clisten_addresses=127.0.0.1",
                                "-cunix_socket_directories=",
                                "-cfsync=off",
                                "-csynchronous_commit=off",
                                "-cfull_page_writes=off",
                                "-cshared_buffers=32MB",
                                "-cmax_connections=200",
                                "-cjit=off")));
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void awaitAnswer(Path log) {
        Awaitility.await("PostgreSQL, see " + log)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(this::answers);
    }

    private boolean answers() {
        try {
            DriverManager.getConnection(url("postgres"), ROLE, PASSWORD).close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> unprivilegedly(List<String> command) {
        if (!WorkFolder.asRoot()) {
            return command;
        }
        var account = unprivileged();
        var all =
                new ArrayList<>(
                        List.of(
                                "setpriv",
                                "--reuid=" + account,
                                "--regid=" + account,
                                "--clear-groups",
                                "--"));
        all.addAll(command);
        return all;
    }

    /** Has an entry in every passwd file, which PostgreSQL insists on. */
    private static String unprivileged() {
        return "65534";
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command + " was interrupted", e);
        }
    }
}
