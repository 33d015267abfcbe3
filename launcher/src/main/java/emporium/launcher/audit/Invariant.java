package emporium.launcher.audit;

import java.util.List;

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
        String violations) {

    static final String EACH = "*";

    Invariant {
        facts = List.copyOf(facts);
    }

    boolean isForEach() {
        return database.equals(EACH);
    }

    boolean asks(String name) {
        return database.equals(name)
                || facts.stream().anyMatch(fact -> fact.database().equals(name));
    }

    /**
     * The question, with the facts in front of it: each is a parameter, a JSON array of objects.
     */
    String withFacts(String question) {
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

    /**
     * @param columns with their types
     */
    record Fact(String name, String columns, String database, String sql) {

        String asJson() {
            return "select coalesce(json_agg(fact), '[]')::text from (" + sql + ") as fact";
        }
    }
}
