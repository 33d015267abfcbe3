package emporium.platform.test.server;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The one PostgreSQL of this JVM. */
interface PostgresServer {

    String ROLE = "postgres";
    String PASSWORD = "postgres";

    String url(String database);

    static PostgresServer get() {
        return Started.SERVER;
    }

    /** The JDBC address of an empty database nobody else has. */
    static String freshDatabase() {
        var name = "test_" + Started.DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(get().url("postgres"), ROLE, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + name, e);
        }
        return get().url(name);
    }

    /** Starts the server when it is first asked for. */
    final class Started {

        private static final AtomicInteger DATABASES = new AtomicInteger();
        private static final PostgresServer SERVER =
                Docker.answers() ? new ContainerPostgres() : EmbeddedPostgres.start();

        private Started() {}
    }
}
