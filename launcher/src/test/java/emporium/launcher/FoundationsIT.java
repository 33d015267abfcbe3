package emporium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.launcher.home.Home;
import emporium.launcher.home.Secrets;
import emporium.launcher.kafka.KafkaProgram;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.postgres.PostgresProgram;
import emporium.launcher.process.Leftovers;
import emporium.launcher.supervisor.Program;
import emporium.launcher.supervisor.Row;
import emporium.launcher.supervisor.Supervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Real servers in a home of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoundationsIT {

    private static final List<Instance> BOTH =
            List.of(new Instance(Services.POSTGRES, 1), new Instance(Services.KAFKA, 1));

    private final Ports ports = new Ports(9_300);
    private Home home;
    private Secrets secrets;
    private Supervisor supervisor;

    @BeforeAll
    void start(@TempDir Path folder) {
        home = new Home(folder.resolve("home"), folder.resolve("cache")).create();
        secrets = Secrets.in(home);
        supervisor = new Supervisor(home, this::program, 2);
        supervisor.want(BOTH);
        awaitUp();
    }

    @AfterAll
    void stop() throws IOException {
        supervisor.down();
        PostgresProgram.delete(home);
        assertThat(new Leftovers(home).find()).isEmpty();
    }

    @Test
    void comeBackWithTheirDataAfterKillMinusNine() throws SQLException {
        try (var orders = connect("orders", "orders");
                var statement = orders.createStatement()) {
            statement.execute("create table kept (id int)");
            statement.execute("insert into kept values (42)");
        }
        var before = supervisor.rows();

        before.forEach(row -> ProcessHandle.of(row.pid()).orElseThrow().destroyForcibly());

        await().atMost(Duration.ofSeconds(60))
                .until(() -> supervisor.rows().stream().allMatch(row -> row.up()));
        assertThat(supervisor.rows())
                .extracting(Row::pid)
                .doesNotContainAnyElementsOf(pids(before));
        assertThat(supervisor.rows()).extracting(Row::lastDeath).containsOnly("killed by SIGKILL");
        try (var orders = connect("orders", "orders");
                var rows = orders.createStatement().executeQuery("select id from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void noServiceOpensAnothersDatabase() {
        assertThat(sqlStateOf(() -> connect("orders", "payments"))).isEqualTo("42501");
        assertThat(sqlStateOf(() -> connect("orders", "postgres"))).isEqualTo("42501");
    }

    @Test
    void aStoppedOneStaysStoppedUntilItIsWantedAgain() {
        var restarts = postgres().restarts();
        supervisor.stop(Services.POSTGRES);
        await().atMost(Duration.ofSeconds(30)).until(() -> postgres().stopped());

        supervisor.want(BOTH);

        awaitUp();
        assertThat(postgres().restarts()).isEqualTo(restarts);
    }

    private Row postgres() {
        return supervisor.rows().stream()
                .filter(row -> row.instance().program().equals(Services.POSTGRES))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDismissedOneIsForgottenUntilItIsWantedAgain() {
        supervisor.dismiss(Services.POSTGRES);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(supervisor.rows())
                                .extracting(Row::instance)
                                .containsExactly(new Instance(Services.KAFKA, 1)));

        supervisor.want(BOTH);

        awaitUp();
        assertThat(supervisor.rows()).hasSize(2);
    }

    private void awaitUp() {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> supervisor.rows().stream().allMatch(Row::up));
    }

    private Program program(Instance instance) {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java");
            var libraries = Path.of("target", "lib").toAbsolutePath();
            return instance.program().equals(Services.POSTGRES)
                    ? new PostgresProgram(home, libraries, secrets, ports)
                    : new KafkaProgram(home, java, libraries, ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection connect(String role, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database,
                role,
                secrets.of("database." + role));
    }

    private static List<Long> pids(List<Row> rows) {
        return rows.stream().map(Row::pid).toList();
    }

    private interface Connecting {
        Connection connect() throws SQLException;
    }

    private static String sqlStateOf(Connecting connecting) {
        try (var connection = connecting.connect()) {
            return "connected to " + connection.getCatalog();
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
