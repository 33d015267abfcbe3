package emporium.launcher.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One connection to each database that was asked, until it breaks. */
abstract class Connections implements AutoCloseable {

    /**
     * Where the databases are.
     *
     * @param pattern a JDBC URL in which {@link #PLACE} stands for the database's name
     * @param elsewhere of databases that are somewhere else, by name
     */
    record Addresses(String pattern, Map<String, String> elsewhere) {

        static final String PLACE = "{database}";

        Addresses {
            elsewhere = Map.copyOf(elsewhere);
        }

        String of(String database) {
            return elsewhere.getOrDefault(database, pattern.replace(PLACE, database));
        }
    }

    private final Addresses addresses;
    private final Map<String, Connection> open = new LinkedHashMap<>();

    Connections(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Who comes to this database, and as what. */
    abstract Properties access(String database);

    /** How a connection is to be used. */
    abstract void prepare(Connection connection) throws SQLException;

    final Connection to(String database) throws SQLException {
        var known = open.get(database);
        if (known != null) {
            return known;
        }
        var access = access(database);
        access.put("connectTimeout", "5");
        access.put("socketTimeout", "120");
        var connection = DriverManager.getConnection(addresses.of(database), access);
        prepare(connection);
        open.put(database, connection);
        return connection;
    }

    /** A connection that failed once is no answer to what is asked next. */
    final void forget(String database) {
        close(open.remove(database));
    }

    @Override
    public final void close() {
        open.values().forEach(Connections::close);
        open.clear();
    }

    /** What was not committed is not kept, whether or not this succeeds. */
    @SuppressWarnings("EmptyCatch")
    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException gone) {
            // it is the other side that frees what it held
        }
    }
}
