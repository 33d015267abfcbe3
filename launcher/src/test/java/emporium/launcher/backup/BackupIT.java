package emporium.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.launcher.home.Folders;
import emporium.launcher.home.Home;
import emporium.launcher.home.Secrets;
import emporium.launcher.kafka.KafkaProgram;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.postgres.PostgresProgram;
import emporium.launcher.supervisor.Program;
import emporium.launcher.supervisor.Row;
import emporium.launcher.supervisor.Supervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers, copied while somebody writes. */
class BackupIT {

    private static final List<Instance> BOTH =
            List.of(new Instance(Services.POSTGRES, 1), new Instance(Services.KAFKA, 1));

    @TempDir Path folder;
    private final Ports ports = new Ports(11_300);
    private Home home;
    private Supervisor supervisor;

    @BeforeEach
    void start() throws IOException {
        home = new Home(folder.resolve("home"), folder.resolve("cache")).create();
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/application.yaml"), "a: b");
        up();
    }

    @AfterEach
    void stop() throws IOException {
        supervisor.down();
        PostgresProgram.delete(home);
    }

    @Test
    void whatWasCommittedInTwoDatabasesIsThereAndNothingHalfDone() throws Exception {
        create("orders");
        create("payments");
        var over = new AtomicBoolean();
        var writer = CompletableFuture.supplyAsync(() -> write(over));
        await().atMost(Duration.ofSeconds(30)).until(() -> highest("payments") > 20);
        var before = highest("payments");

        new Backup(home, folder.resolve("config")).into(folder.resolve("backup"));

        over.set(true);
        assertThat(writer.get()).isGreaterThan(before);
        Checksums.verify(folder.resolve("backup"));
        anew(folder.resolve("backup"));
        assertThat(highest("payments")).isGreaterThanOrEqualTo(before);
        assertThat(highest("orders") - highest("payments")).isBetween(0, 1);
    }

    private void anew(Path backup) throws Exception {
        supervisor.down();
        PostgresProgram.delete(home);
        Folders.delete(home.root());
        home.create();
        RestoreCommand.replace(home, backup);
        up();
    }

    /** First here, then there: never more there than here, at any instant. */
    private int write(AtomicBoolean over) {
        var number = 0;
        try (var orders = connect("orders");
                var payments = connect("payments")) {
            while (!over.get()) {
                number++;
                orders.createStatement().execute("insert into kept values (" + number + ")");
                payments.createStatement().execute("insert into kept values (" + number + ")");
            }
            return number;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void create(String database) throws SQLException {
        try (var connection = connect(database)) {
            connection.createStatement().execute("create table kept (id int)");
        }
    }

    private int highest(String database) throws SQLException {
        try (var connection = connect(database);
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select coalesce(max(id), 0) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + role,
                role,
                Secrets.in(home).of("database." + role));
    }

    private void up() {
        supervisor = new Supervisor(home, this::program, 2);
        supervisor.want(BOTH);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> supervisor.rows().stream().allMatch(Row::up));
    }

    private Program program(Instance instance) {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java");
            var libraries = Path.of("target", "lib").toAbsolutePath();
            return instance.program().equals(Services.POSTGRES)
                    ? new PostgresProgram(home, libraries, Secrets.in(home), ports)
                    : new KafkaProgram(home, java, libraries, ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
