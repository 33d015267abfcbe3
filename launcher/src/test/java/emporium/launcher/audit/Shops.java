package emporium.launcher.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import emporium.launcher.audit.Connections.Addresses;
import emporium.launcher.home.Home;
import emporium.launcher.home.Secrets;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.postgres.PostgresProgram;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/** A real PostgreSQL with the tables of every service, as their own migrations make them. */
final class Shops {

    private static final Map<String, String> SERVICES =
            Map.of(
                    "catalog", "catalog-service",
                    "inventory", "inventory-service",
                    "orders", "order-service",
                    "payments", "payment-service",
                    "users", "user-service",
                    "notifications", "notification-service",
                    "storefront", "storefront",
                    "sandbox", "sandbox");

    private final Ports ports = new Ports(33_000);
    private final Home home;
    private final Secrets secrets;
    private final Supervisor supervisor;

    Shops(Path folder) {
        home = new Home(folder.resolve("home"), folder.resolve("cache")).create();
        secrets = Secrets.in(home);
        supervisor =
                new Supervisor(
                        home,
                        _ ->
                                new PostgresProgram(
                                        home,
                                        Path.of("target", "lib").toAbsolutePath(),
                                        secrets,
                                        ports),
                        1);
        supervisor.want(List.of(new Instance(Services.POSTGRES, 1)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> supervisor.rows().stream().allMatch(Row::up));
    }

    void migrate() throws IOException, SQLException {
        var platform = Path.of("..", "platform");
        for (var service : SERVICES.entrySet()) {
            if (!service.getKey().equals("sandbox")) {
                migrate(
                        service.getKey(),
                        platform.resolve("platform-outbox"),
                        "db/platform/outbox");
                migrate(
                        service.getKey(),
                        platform.resolve("platform-messaging"),
                        "db/platform/inbox");
                migrate(
                        service.getKey(),
                        platform.resolve("platform-web"),
                        "db/platform/idempotency");
            }
            migrate(service.getKey(), Path.of("..", service.getValue()), "db/migration");
        }
    }

    private void migrate(String database, Path module, String folder)
            throws IOException, SQLException {
        try (var files = Files.list(module.resolve("src/main/resources").resolve(folder))) {
            for (var file : files.sorted(Comparator.comparing(Shops::version)).toList()) {
                run(database, Files.readString(file));
            }
        }
    }

    /** In Flyway's order: 10 comes after 9. */
    private static double version(Path file) {
        var name = file.getFileName().toString();
        return Double.parseDouble(name.substring(1, name.indexOf("__")).replace('_', '.'));
    }

    /** Everything in it is as it must be. */
    void furnish() throws SQLException {
        for (var block : blocks("world.sql")) {
            run(block.head().substring("-- in ".length()), block.sql());
        }
    }

    void run(String database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the only row. */
    String ask(String database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                addresses().of(database), database, secrets.of("database." + database));
    }

    Books books() {
        return new Books(addresses(), Books.ROLE, secrets.of("database." + Books.ROLE));
    }

    Owners owners() {
        return new Owners(addresses(), name -> Optional.of(secrets.of("database." + name)));
    }

    Addresses addresses() {
        return new Addresses(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + Addresses.PLACE,
                Map.of());
    }

    record Block(String head, String sql) {}

    /** A blank line, then a comment that names the block, then its statements. */
    static List<Block> blocks(String file) {
        var blocks = new ArrayList<Block>();
        for (var text : read("/emporium/launcher/audit/" + file).split("\n\n")) {
            var lines = text.split("\n", 2);
            if (lines.length == 2) {
                blocks.add(new Block(lines[0], lines[1]));
            }
        }
        return blocks;
    }

    static String read(String file) {
        try (var stream = Shops.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() throws IOException {
        supervisor.down();
        PostgresProgram.delete(home);
    }
}
