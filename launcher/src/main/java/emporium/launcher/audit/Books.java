package emporium.launcher.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * The services' databases, for reading only: as a role that may not write, in transactions that
 * cannot.
 */
final class Books extends Connections {

    static final String ROLE = "auditor";

    private final String user;
    private final String password;

    Books(Addresses addresses, String user, String password) {
        super(addresses);
        this.user = user;
        this.password = password;
    }

    /** One transaction for each question: its answer is of one moment. */
    <T> T ask(String database, String sql, List<String> facts, Reader<T> reader)
            throws SQLException {
        try (var question = to(database).prepareStatement(sql)) {
            for (var i = 0; i < facts.size(); i++) {
                question.setString(i + 1, facts.get(i));
            }
            try (var rows = question.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException e) {
            forget(database);
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

    @Override
    Properties access(String database) {
        var access = new Properties();
        access.put("user", user);
        access.put("password", password);
        access.put("readOnly", "true");
        access.put("ApplicationName", "audit");
        return access;
    }

    @Override
    void prepare(Connection connection) throws SQLException {
        connection.setReadOnly(true);
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
