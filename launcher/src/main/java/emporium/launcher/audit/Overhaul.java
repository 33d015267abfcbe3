package emporium.launcher.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import emporium.launcher.Refusal;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Audits, says what it would repair, asks, repairs, and audits again. */
final class Overhaul {

    private final Auditor auditor;
    private final Repairer repairer;
    private final Owners owners;
    private final Duration patience;

    Overhaul(Auditor auditor, Repairer repairer, Owners owners, Duration patience) {
        this.auditor = auditor;
        this.repairer = repairer;
        this.owners = owners;
        this.patience = patience;
    }

    /** The name of the variable that holds the password of a database's owner. */
    static String variableFor(String database) {
        return "SHOP_" + database.toUpperCase(Locale.ROOT) + "_PASSWORD";
    }

    /**
     * @param consents to the question whether to repair
     * @return the exit code of the last audit
     */
    int inWords(PrintStream out, Predicate<String> consents)
            throws InterruptedException, SQLException {
        var report = auditor.audit(patience);
        report.lines().forEach(out::println);
        var dryRun = repairer.plan(report);
        dryRun.lines().forEach(out::println);
        if (dryRun.steps().isEmpty()) {
            out.println("Nothing to repair.");
            return report.exitCode();
        }
        if (!consents.test("Repair " + rows(dryRun) + "?")) {
            out.println("Nothing was changed.");
            return report.exitCode();
        }
        requirePasswords(dryRun);
        repairer.carryOut(dryRun).forEach(outcome -> out.println(outcome.line()));
        var after = auditor.audit(patience);
        after.lines().forEach(out::println);
        return after.exitCode();
    }

    /** One document: the last audit, and what is to be repaired or was. */
    int inJson(PrintStream out, boolean consented) throws InterruptedException, SQLException {
        var report = auditor.audit(patience);
        var dryRun = repairer.plan(report);
        if (!consented || dryRun.steps().isEmpty()) {
            out.println(document(report, dryRun, List.of()).toPrettyString());
            return report.exitCode();
        }
        requirePasswords(dryRun);
        var outcomes = repairer.carryOut(dryRun);
        var after = auditor.audit(patience);
        out.println(document(after, dryRun, outcomes).toPrettyString());
        return after.exitCode();
    }

    private static String rows(DryRun dryRun) {
        var steps = dryRun.steps().size();
        return "%d %s in %s"
                .formatted(
                        steps, steps == 1 ? "row" : "rows", String.join(", ", dryRun.databases()));
    }

    private static ObjectNode document(Report report, DryRun dryRun, List<Outcome> outcomes) {
        var document = report.toJson();
        document.put("dryRun", outcomes.isEmpty());
        var repairs = document.putArray("repairs");
        if (outcomes.isEmpty()) {
            dryRun.steps().forEach(step -> step.describe(repairs));
        }
        for (var outcome : outcomes) {
            outcome.step()
                    .describe(repairs)
                    .put("what", outcome.what())
                    .put("outcome", outcome.word());
        }
        dryRun.describe(document);
        return document;
    }

    private void requirePasswords(DryRun dryRun) {
        var unknown = owners.unknown(dryRun.databases());
        if (!unknown.isEmpty()) {
            var variables = unknown.stream().map(Overhaul::variableFor).toList();
            throw new Refusal(
                    2,
                    "To repair, put the passwords of the roles %s into %s. Nothing was changed."
                            .formatted(String.join(", ", unknown), String.join(", ", variables)));
        }
    }
}
