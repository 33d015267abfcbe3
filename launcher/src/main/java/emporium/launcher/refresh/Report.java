package emporium.launcher.refresh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import emporium.launcher.refresh.Outcome.Failed;
import emporium.launcher.refresh.Outcome.Previewed;
import emporium.launcher.refresh.Outcome.Refreshed;
import emporium.launcher.terminal.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What people and scripts read. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COLUMN = 23;

    private Report() {}

    static String text(List<Outcome> outcomes) {
        return outcomes.isEmpty()
                ? "None of them runs."
                : outcomes.stream().map(Report::text).collect(Collectors.joining("\n"));
    }

    private static String text(Outcome outcome) {
        var lines =
                switch (outcome) {
                    case Failed failed -> List.of(Output.paint(Output.RED, failed.problem()));
                    case Refreshed(_, var changed) ->
                            List.of(
                                    changed.isEmpty()
                                            ? "nothing changed"
                                            : "changed: " + String.join(", ", changed));
                    case Previewed(_, var preview) -> lines(preview);
                };
        return "%-22s ".formatted(outcome.instance().name())
                + String.join("\n" + " ".repeat(COLUMN), lines);
    }

    private static List<String> lines(JsonNode preview) {
        var lines = new ArrayList<String>();
        var changes = preview.path("changes");
        lines.add(changes.isEmpty() ? "nothing would change" : "would change");
        for (var change : changes) {
            lines.add(
                    "  %s: %s -> %s  %s"
                            .formatted(
                                    change.path("key").asText(),
                                    value(change, "before"),
                                    value(change, "after"),
                                    whence(change.path("source").asText())));
        }
        for (var overridden : preview.path("overridden")) {
            lines.add(
                    "  %s stays %s by %s, though %s is served"
                            .formatted(
                                    overridden.path("key").asText(),
                                    value(overridden, "value"),
                                    by(overridden.path("by").asText()),
                                    value(overridden, "served")));
        }
        preview.path("refused")
                .properties()
                .forEach(refused ->
                        lines.add(
                                "  %s would be refused, and stay as it is: %s"
                                        .formatted(refused.getKey(), refused.getValue().asText())));
        return lines;
    }

    private static String value(JsonNode of, String field) {
        return of.hasNonNull(field) ? of.path(field).asText() : "not set";
    }

    /** The file alone: all of them are in one folder. */
    private static String whence(String source) {
        return Output.paint(Output.DIM, "(" + source.substring(source.lastIndexOf('/') + 1) + ")");
    }

    private static String by(String source) {
        return switch (source) {
            case "systemEnvironment" -> "the environment";
            case "systemProperties" -> "a system property";
            case "commandLineArgs" -> "an argument";
            default -> source;
        };
    }

    static String json(List<Outcome> outcomes) {
        var report = JSON.createObjectNode();
        var processes = report.putArray("processes");
        outcomes.forEach(outcome -> processes.add(json(outcome)));
        return report.toPrettyString();
    }

    private static ObjectNode json(Outcome outcome) {
        var json =
                JSON.createObjectNode()
                        .put("process", outcome.instance().program())
                        .put("instance", outcome.instance().number());
        switch (outcome) {
            case Failed failed -> json.put("problem", failed.problem());
            case Refreshed(_, var changed) -> json.set("changed", JSON.valueToTree(changed));
            case Previewed(_, var preview) -> json.setAll((ObjectNode) preview);
        }
        return json;
    }
}
