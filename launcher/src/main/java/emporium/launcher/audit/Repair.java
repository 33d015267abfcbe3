package emporium.launcher.audit;

import emporium.launcher.audit.Invariant.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How something is put right, as its file tells it: only from what is true beyond doubt, or by what
 * the service itself does about it. Every statement knows the ids that are {@code wanted}, as a
 * table in front of it.
 *
 * @param database whose owner does it
 * @param facts what other databases know of those that are wanted
 * @param plan answers a row of id and what for each that can be repaired, and changes nothing
 * @param lock of one: what this waits for is what the service locks to change it
 * @param statements do it, with what the plan answers in front of them as {@code planned}
 * @param tell answers what is to be said then: topic, key, type and data, for the outbox
 */
record Repair(
        String name,
        String database,
        List<Fact> facts,
        String plan,
        String lock,
        List<String> statements,
        Optional<String> tell) {

    private static final Fact WANTED = new Fact("wanted", "id text", "", "");

    Repair {
        facts = List.copyOf(facts);
        statements = List.copyOf(statements);
    }

    static Repair load(String name) {
        var file = SqlFile.read("repair/" + name);
        return new Repair(
                file.title(),
                file.mustSay("in"),
                file.facts(),
                file.statement("plan"),
                file.statement("lock"),
                file.statements("repair"),
                file.statements("tell").stream().findFirst());
    }

    String asking(Fact fact) {
        return wanting(fact.asJson());
    }

    String locking() {
        return wanting(lock);
    }

    String planning() {
        return withAll("select id, what from (" + plan + ") as planned order by id");
    }

    /** As it is done: with all that is known in front of it. */
    String doing(String statement) {
        var sql = withAll("");
        return sql.stripTrailing() + ",\n     planned as (" + plan + ")\n" + statement;
    }

    private static String wanting(String statement) {
        return Fact.before(statement, List.of(WANTED));
    }

    private String withAll(String statement) {
        var all = new ArrayList<Fact>();
        all.add(WANTED);
        all.addAll(facts);
        return Fact.before(statement, all);
    }
}
