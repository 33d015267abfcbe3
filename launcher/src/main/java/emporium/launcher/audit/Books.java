package emporium.launcher.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The services' databases, for reading only: as a role that may not write, in transactions that
 * cannot.
 */
final class Books implements AutoCloseable {

    static final String ROLE = "auditor";

    private final Addresses addresses;
    private final Properties access = new Properties();
    private final Map<String, Connection> open = new LinkedHashMap<>();

    Books(Addresses addresses, String user, String password) {
        this.addresses = addresses;
        access.put("user", user);
        access.put("password", password);
        access.put("connectTimeout", "5");
        access.put("socketTimeout", "120");
        access.put("readOnly", "true");
        access.put("ApplicationName", "audit");
    }

    /** One transaction for each question: its answer is of one moment. */
    <T> T ask(String database, String sql, List<String> facts, Reader<T> reader)
            throws SQLException {
        try (var question = connection(database).prepareStatement(sql)) {
            for (var i = 0; i < facts.size(); i++) {
                question.setString(i + 1, facts.get(i));
            }
            try (var rows = question.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException e) {
            // a connection that was cut is no answer to the next question either
            close(open.remove(database));
            throw e;
        }
    }

    boolean has(String database, String table) throws SQLException {
        return ask(
                database,
                "select to_regclass(?) is not null",
                List.of(table),
                rows -> rows.next() && rows.getBoolean(1));
    }

    private Connection connection(String database) throws SQLException {
        var known = open.get(database);
        if (known != null) {
            return known;
        }
        var connection = DriverManager.getConnection(addresses.of(database), access);
        connection.setReadOnly(true);
        open.put(database, connection);
        return connection;
    }

    @Override
    public void close() {
        open.values().forEach(Books::close);
        open.clear();
    }

    @SuppressWarnings("EmptyCatch")
    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException gone) {
            // nothing to do
        }
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
