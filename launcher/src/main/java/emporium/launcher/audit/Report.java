package emporium.launcher.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import emporium.launcher.audit.Finding.Looked;
import emporium.launcher.audit.Finding.NotLooked;
import emporium.launcher.audit.Finding.Violation;
import emporium.launcher.terminal.Output;
import java.util.ArrayList;
import java.util.List;

/**
 * What an audit has found.
 *
 * @param inFlight the orders under way, which are left out
 */
record Report(Finding inFlight, List<Finding> findings) {

    static final int CLEAN = 0;
    static final int VIOLATED = 1;
    static final int NOT_LOOKED = 2;

    private static final int SHOWN = 20;

    Report {
        findings = List.copyOf(findings);
    }

    /** A violation that was seen weighs more than what could not be seen. */
    int exitCode() {
        if (violations() > 0) {
            return VIOLATED;
        }
        return findings.stream().anyMatch(NotLooked.class::isInstance) ? NOT_LOOKED : CLEAN;
    }

    private long violations() {
        return findings.stream()
                .mapToLong(f -> f instanceof Looked looked ? looked.violations().size() : 0)
                .sum();
    }

    private long underWay() {
        return inFlight instanceof Looked looked ? looked.violations().size() : -1;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (var finding : findings) {
            switch (finding) {
                case Looked looked -> {
                    lines.add(line(looked));
                    lines.addAll(details(looked.violations()));
                }
                case NotLooked not ->
                        lines.add(line(Output.YELLOW, "?", not.invariant()) + ": " + not.why());
            }
        }
        lines.add(summary());
        return lines;
    }

    private static String line(Looked looked) {
        var said =
                looked.isClean()
                        ? line(Output.GREEN, "ok", looked.invariant())
                        : line(Output.RED, "WRONG", looked.invariant());
        return "%s: %d of %d".formatted(said, looked.violations().size(), looked.checked());
    }

    private static String line(String color, String mark, Invariant invariant) {
        return "%s %-4s %s"
                .formatted(
                        Output.paint(color, "%5s".formatted(mark)),
                        invariant.id(),
                        invariant.name());
    }

    private static List<String> details(List<Violation> violations) {
        List<String> lines = new ArrayList<>();
        violations.stream()
                .limit(SHOWN)
                .forEach(v ->
                        lines.add(
                                "           %s (%s): %s"
                                        .formatted(v.id(), v.database(), v.what())));
        if (violations.size() > SHOWN) {
            lines.add("           … all of them with --json");
        }
        return lines;
    }

    private String summary() {
        var orders =
                underWay() < 0 ? "" : " %d orders under way were left out.".formatted(underWay());
        return switch (exitCode()) {
            case CLEAN -> "Clean." + orders;
            case VIOLATED -> violations() + " violations." + orders;
            default -> "Not everything could be looked at." + orders;
        };
    }

    String json() {
        return toJson().toPrettyString();
    }

    ObjectNode toJson() {
        var report = new ObjectMapper().createObjectNode();
        report.put("clean", exitCode() == CLEAN);
        report.put("inFlight", underWay());
        var invariants = report.putArray("invariants");
        findings.forEach(finding -> describe(finding, invariants));
        return report;
    }

    private static void describe(Finding finding, ArrayNode invariants) {
        var invariant = invariants.addObject();
        invariant.put("id", finding.invariant().id());
        invariant.put("name", finding.invariant().name());
        switch (finding) {
            case Looked(var _, var checked, var violations) -> {
                invariant.put("checked", checked);
                var all = invariant.putArray("violations");
                violations.forEach(v ->
                        all.addObject()
                                .put("database", v.database())
                                .put("id", v.id())
                                .put("what", v.what()));
            }
            case NotLooked(var _, var why) -> invariant.put("notLooked", why);
        }
    }
}
