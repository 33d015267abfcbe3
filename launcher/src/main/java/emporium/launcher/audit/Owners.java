package emporium.launcher.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/**
 * The databases, for those whose they are: each service's own role, which has its database's name.
 */
final class Owners extends Connections {

    /** Longer than any transaction of ours; who holds a row for longer is not to be waited for. */
    private static final String NOT_FOR_EVER = "set local lock_timeout = '5s'";

    private final Function<String, Optional<String>> passwords;

    /**
     * @param passwords of the roles, as far as they are known
     */
    Owners(Addresses addresses, Function<String, Optional<String>> passwords) {
        super(addresses);
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
            var connection = to(database);
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
            forget(database);
            throw e;
        }
    }

    @Override
    Properties access(String database) {
        var access = new Properties();
        access.put("user", database);
        access.put("password", passwords.apply(database).orElse(""));
        access.put("ApplicationName", "audit-repair");
        return access;
    }

    @Override
    void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @FunctionalInterface
    interface Work<T> {
        Optional<T> on(Connection connection) throws SQLException;
    }
}
