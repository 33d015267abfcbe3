package emporium.launcher.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The databases, for those whose they are: each service's own role, which has its database's name.
 */
final class Owners implements AutoCloseable {

    /** Longer than any transaction of ours; who holds a row for longer is not to be waited for. */
    private static final String NOT_FOR_EVER = "set local lock_timeout = '5s'";

    private final Addresses addresses;
    private final Function<String, Optional<String>> passwords;
    private final Map<String, Connection> open = new HashMap<>();

    /**
     * @param passwords of the roles, as far as they are known
     */
    Owners(Addresses addresses, Function<String, Optional<String>> passwords) {
        this.addresses = addresses;
        this.passwords = passwords;
    }

    /** Those of them that cannot be written to. */
    List<String> unknown(Collection<String> databases) {
        return databases.stream()
                .filter(database -> passwords.apply(database).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Commits what is answered; nothing has happened if there is no answer, or an exception. */
    <T> Optional<T> inTransaction(String database, Work<T> work) throws SQLException {
        try {
            var connection = connection(database);
            try (var statement = connection.createStatement()) {
                statement.execute(NOT_FOR_EVER);
            }
            var answer = work.on(connection);
            if (answer.isPresent()) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return answer;
        } catch (SQLException e) {
            close(open.remove(database));
            throw e;
        }
    }

    private Connection connection(String database) throws SQLException {
        var known = open.get(database);
        if (known != null) {
            return known;
        }
        var access = new Properties();
        access.put("user", database);
        access.put("password", passwords.apply(database).orElse(""));
        access.put("connectTimeout", "5");
        access.put("socketTimeout", "120");
        access.put("ApplicationName", "audit-repair");
        var connection = DriverManager.getConnection(addresses.of(database), access);
        connection.setAutoCommit(false);
        open.put(database, connection);
        return connection;
    }

    @Override
    public void close() {
        open.values().forEach(Owners::close);
        open.clear();
    }

    /** What was not committed is not kept. */
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
    interface Work<T> {
        Optional<T> on(Connection connection) throws SQLException;
    }
}
