package emporium.launcher.audit;

import java.util.List;
import java.util.Optional;

/**
 * One thing that must always hold, as its file tells it.
 *
 * @param id as in "I12"; several may look at different sides of the same
 * @param database where both questions are asked, or {@link #EACH}
 * @param needs of each database, for {@link #EACH}: the table that it must have
 * @param facts what other databases know, for the questions to compare with
 * @param checked counts what is looked at
 * @param violations answers a row of id and what for everything that is not as it must be
 */
record Invariant(
        String id,
        String name,
        String database,
        String needs,
        List<Fact> facts,
        String checked,
        String violations,
        Remedy remedy) {

    static final String EACH = "*";

    private static final String INDEX = "index.txt";
    private static final String QUIET = "in-flight.sql";
    private static final String WHERE_THERE_IS = "each database with a table ";

    Invariant {
        facts = List.copyOf(facts);
    }

    /**
     * @param repair the file of what can be done from outside
     * @param byHand what to do where that does not help
     */
    record Remedy(Optional<String> repair, String byHand) {}

    static List<Invariant> all() {
        return SqlFile.list(INDEX).stream()
                .filter(file -> !file.equals(QUIET))
                .map(Invariant::load)
                .toList();
    }

    /** Not one of them: the orders under way, which are not yet as they must be. */
    static Invariant quiet() {
        return load(QUIET);
    }

    static Invariant load(String name) {
        var file = SqlFile.read(name);
        var title = file.title().split(" ", 2);
        var where = file.mustSay("in");
        var each = where.startsWith(WHERE_THERE_IS);
        return new Invariant(
                title[0],
                title[1],
                each ? EACH : where,
                each ? where.substring(WHERE_THERE_IS.length()) : "",
                file.facts(),
                file.statement("checked"),
                file.statement("violations"),
                new Remedy(file.said("repair"), file.said("by hand").orElse("")));
    }

    boolean isForEach() {
        return database.equals(EACH);
    }

    boolean asks(String name) {
        return database.equals(name)
                || facts.stream().anyMatch(fact -> fact.database().equals(name));
    }

    String withFacts(String question) {
        return Fact.before(question, facts);
    }

    /**
     * @param columns with their types
     */
    record Fact(String name, String columns, String database, String sql) {

        String asJson() {
            return "select coalesce(json_agg(fact), '[]')::text from (" + sql + ") as fact";
        }

        /**
         * The question, with the facts in front of it: each is a parameter, a JSON array of
         * objects.
         */
        static String before(String question, List<Fact> facts) {
            var sql = new StringBuilder();
            for (var fact : facts) {
                sql.append(sql.isEmpty() ? "with " : ",\n     ")
                        .append(fact.name())
                        .append(" as (select * from json_to_recordset(cast(? as json)) as fact (")
                        .append(fact.columns())
                        .append("))");
            }
            return sql.append('\n').append(question).toString();
        }
    }
}
