package emporium.launcher.postgres;

import emporium.launcher.home.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * One role and one database per service: nobody can open another's. Beside them one role that reads
 * everywhere and writes nowhere.
 */
record Databases(int port, Secrets secrets, List<String> names) {

    static final String SUPERUSER = "superuser";
    private static final String AUDITOR = "auditor";

    boolean answer() {
        try (var connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Safe to repeat: passwords are set to what the secrets say, which may have been restored. */
    void ensure() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            role(connection, AUDITOR);
            statement.execute("alter role auditor set default_transaction_read_only = on");
            statement.execute("grant pg_read_all_data to auditor");
            for (var name : names) {
                role(connection, name);
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    statement.execute("create database %s owner %s".formatted(name, name));
                }
                statement.execute(
                        "revoke connect, temporary on database %s from public".formatted(name));
                statement.execute("grant connect on database %s to auditor".formatted(name));
            }
            statement.execute("revoke connect, temporary on database postgres from public");
        }
    }

    private void role(Connection connection, String name) throws SQLException {
        var verb =
                exists(connection, "select 1 from pg_roles where rolname = ?", name)
                        ? "alter"
                        : "create";
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "%s role %s login password '%s'"
                            .formatted(verb, name, secrets.of("database." + name)));
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.put("user", "postgres");
        properties.put("password", secrets.of("database." + SUPERUSER));
        properties.put("connectTimeout", "2");
        properties.put("socketTimeout", "20");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }

    private static boolean exists(Connection connection, String sql, String name)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
