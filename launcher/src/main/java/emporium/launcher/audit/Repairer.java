package emporium.launcher.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import emporium.launcher.audit.DryRun.ByHand;
import emporium.launcher.audit.DryRun.Step;
import emporium.launcher.audit.Finding.Looked;
import emporium.launcher.audit.Finding.Violation;
import emporium.launcher.plan.Services;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans as the auditor, who cannot write, and repairs as the owner: one row in one transaction,
 * planned again under the row's lock.
 */
final class Repairer {

    /** As every outbox has them, see platform-outbox. */
    private static final int PARTITIONS = 16;

    private final Books books;
    private final Owners owners;

    Repairer(Books books, Owners owners) {
        this.books = books;
        this.owners = owners;
    }

    DryRun plan(Report report) throws SQLException {
        var steps = new LinkedHashSet<Step>();
        var byHand = new ArrayList<ByHand>();
        for (var finding : report.findings()) {
            if (finding instanceof Looked(var invariant, _, var violations)
                    && !violations.isEmpty()) {
                var planned = plan(invariant, violations);
                for (var violation : violations) {
                    var step = planned.get(violation.id());
                    if (step == null) {
                        byHand.add(new ByHand(invariant, violation));
                    } else {
                        steps.add(step);
                    }
                }
            }
        }
        return new DryRun(List.copyOf(steps), byHand);
    }

    /** A step for each that can be repaired, by its id. */
    private Map<String, Step> plan(Invariant invariant, List<Violation> violations)
            throws SQLException {
        var file = invariant.remedy().repair();
        if (file.isEmpty()) {
            return Map.of();
        }
        var repair = Repair.load(file.get());
        var known = known(repair, violations.stream().map(Violation::id).toList());
        var whats = books.ask(repair.database(), repair.planning(), known, Repairer::whats);
        var steps = new LinkedHashMap<String, Step>();
        whats.forEach((id, what) -> steps.put(id, new Step(repair, id, what)));
        return steps;
    }

    List<Outcome> carryOut(DryRun dryRun) {
        return dryRun.steps().stream().map(this::carryOut).toList();
    }

    private Outcome carryOut(Step step) {
        try {
            return owners.inTransaction(
                            step.repair().database(), connection -> repair(step, connection))
                    .<Outcome>map(what -> new Outcome.Repaired(step, what))
                    .orElseGet(() -> new Outcome.Healed(step));
        } catch (SQLException e) {
            return new Outcome.Failed(step, String.valueOf(e.getMessage()));
        }
    }

    /** What was done; empty if there is nothing to do any more. */
    private Optional<String> repair(Step step, Connection connection) throws SQLException {
        var repair = step.repair();
        var wanted = List.of(step.id());
        execute(connection, repair.locking(), List.of(wanted(wanted)));
        // What others know is asked for after the lock, so that it is no older than the row.
        var known = known(repair, wanted);
        Map<String, String> planned;
        try (var plan = prepare(connection, repair.planning(), known);
                var rows = plan.executeQuery()) {
            planned = whats(rows);
        }
        if (planned.isEmpty()) {
            return Optional.empty();
        }
        for (var statement : repair.statements()) {
            execute(connection, repair.doing(statement), known);
        }
        if (repair.tell().isPresent()) {
            tell(connection, repair, known);
        }
        return planned.values().stream().findFirst();
    }

    /** As the service would say it; its relay finds it there at the latest when it next looks. */
    private static void tell(Connection connection, Repair repair, List<String> known)
            throws SQLException {
        try (var question = prepare(connection, repair.doing(repair.tell().orElseThrow()), known);
                var messages = question.executeQuery();
                var outbox =
                        connection.prepareStatement(
                                """
                                insert into outbox (partition, id, topic, key, type, source, time, data)
                                values (?, uuidv7(), ?, ?, ?, ?, ?, convert_to(?, 'UTF8'))
                                """)) {
            while (messages.next()) {
                var key = messages.getString("key");
                outbox.setInt(1, Math.floorMod(key.hashCode(), PARTITIONS));
                outbox.setString(2, messages.getString("topic"));
                outbox.setString(3, key);
                outbox.setString(4, messages.getString("type"));
                outbox.setString(5, "/" + serviceOf(repair.database()));
                outbox.setString(6, Instant.now().toString());
                outbox.setString(7, messages.getString("data"));
                outbox.executeUpdate();
            }
        }
    }

    private static String serviceOf(String database) {
        return Services.ALL.stream()
                .filter(service -> service.database().filter(database::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Those that are wanted, and the facts about them, as parameters. */
    private List<String> known(Repair repair, List<String> ids) throws SQLException {
        var known = new ArrayList<String>();
        known.add(wanted(ids));
        for (var fact : repair.facts()) {
            var asked = List.of(wanted(ids));
            known.add(books.ask(fact.database(), repair.asking(fact), asked, Auditor::text));
        }
        return known;
    }

    private static String wanted(List<String> ids) {
        var wanted = new ObjectMapper().createArrayNode();
        ids.forEach(id -> wanted.addObject().put("id", id));
        return wanted.toString();
    }

    private static void execute(Connection connection, String sql, List<String> parameters)
            throws SQLException {
        try (var statement = prepare(connection, sql, parameters)) {
            statement.execute();
        }
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, List<String> parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < parameters.size(); i++) {
            statement.setString(i + 1, parameters.get(i));
        }
        return statement;
    }

    private static Map<String, String> whats(ResultSet rows) throws SQLException {
        var whats = new LinkedHashMap<String, String>();
        while (rows.next()) {
            whats.put(rows.getString("id"), rows.getString("what"));
        }
        return whats;
    }
}
