package emporium.launcher.audit;

import java.util.Map;

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
