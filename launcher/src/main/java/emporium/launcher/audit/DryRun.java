package emporium.launcher.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import emporium.launcher.audit.Finding.Violation;
import emporium.launcher.terminal.Output;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What would be repaired, and what is for a person.
 *
 * @param steps each is one row
 */
record DryRun(List<Step> steps, List<ByHand> byHand) {

    private static final int SHOWN = 20;

    DryRun {
        steps = List.copyOf(steps);
        byHand = List.copyOf(byHand);
    }

    record Step(Repair repair, String id, String what) {

        ObjectNode describe(ArrayNode into) {
            return into.addObject()
                    .put("repair", repair.name())
                    .put("database", repair.database())
                    .put("id", id)
                    .put("what", what);
        }
    }

    record ByHand(Invariant invariant, Violation violation) {}

    List<String> databases() {
        return steps.stream().map(step -> step.repair().database()).distinct().sorted().toList();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        if (!steps.isEmpty()) {
            lines.add("A dry run, nothing has been changed:");
        }
        var repairs = new LinkedHashMap<Repair, List<String>>();
        for (var step : steps) {
            repairs.computeIfAbsent(step.repair(), _ -> new ArrayList<>())
                    .add("%s: %s".formatted(step.id(), step.what()));
        }
        repairs.forEach((repair, rows) -> {
            var mark = Output.paint(Output.GREEN, "repair");
            lines.add("%s in %s: %s".formatted(mark, repair.database(), repair.name()));
            lines.addAll(shown(rows));
        });
        var rest = new LinkedHashMap<Invariant, List<String>>();
        for (var left : byHand) {
            var violation = left.violation();
            rest.computeIfAbsent(left.invariant(), _ -> new ArrayList<>())
                    .add("%s (%s)".formatted(violation.id(), violation.database()));
        }
        rest.forEach((invariant, rows) -> {
            var mark = Output.paint(Output.YELLOW, "by hand");
            lines.add("%s %s %s".formatted(mark, invariant.id(), invariant.name()));
            lines.addAll(shown(rows));
            lines.add("       " + invariant.remedy().byHand());
        });
        return lines;
    }

    private static List<String> shown(List<String> rows) {
        var most = rows.stream().limit(SHOWN).map(row -> "           " + row);
        return rows.size() > SHOWN
                ? Stream.concat(most, Stream.of("           … all of them with --json")).toList()
                : most.toList();
    }

    void describe(ObjectNode report) {
        var all = report.putArray("byHand");
        byHand.forEach(left ->
                all.addObject()
                        .put("invariant", left.invariant().name())
                        .put("database", left.violation().database())
                        .put("id", left.violation().id())
                        .put("todo", left.invariant().remedy().byHand()));
    }
}
