package emporium.launcher.refresh;

import com.fasterxml.jackson.databind.JsonNode;
import emporium.launcher.Refusal;
import emporium.launcher.plan.Instance;
import emporium.launcher.refresh.Outcome.Failed;
import emporium.launcher.refresh.Outcome.Refreshed;
import emporium.launcher.service.Operator;
import emporium.launcher.supervisor.Row;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One instance is told, and asked who has answered until all have, or too much time has passed. */
final class BusRound {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String PATH = "/actuator/busrefresh";

    private final Operator operator;
    private final Duration patience;

    BusRound(Operator operator, Duration patience) {
        this.operator = operator;
        this.patience = patience;
    }

    List<Outcome> refresh(List<Row> targets, String service) throws InterruptedException {
        for (var row : targets) {
            var path = service.isEmpty() ? PATH : PATH + "/" + service;
            var answer = operator.post(row.port(), path, "");
            if (answer.good()) {
                return answers(targets, row, Asking.read(answer).path("id").asText());
            }
            if (answer.status() != Operator.SILENT) {
                throw new Refusal(
                        Asking.failed(row, answer).problem()
                                + ". ./shop refresh without --bus asks each instance itself.");
            }
        }
        throw new Refusal("None of them answers.");
    }

    private List<Outcome> answers(List<Row> targets, Row told, String id)
            throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        var heard = new HashMap<String, JsonNode>();
        while (heard.size() < targets.size() && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
            Asking.read(operator.get(told.port(), PATH + "/" + id))
                    .path("answers")
                    .forEach(answer -> heard.put(answer.path("instance").asText(), answer));
            heard.keySet().retainAll(names(targets));
        }
        return targets.stream().map(row -> outcome(row.instance(), heard)).toList();
    }

    private static List<String> names(List<Row> targets) {
        return targets.stream().map(row -> name(row.instance())).toList();
    }

    /** As it was told in its environment. */
    private static String name(Instance instance) {
        return instance.program() + "-" + instance.number();
    }

    private static Outcome outcome(Instance instance, Map<String, JsonNode> heard) {
        var answer = heard.get(name(instance));
        if (answer == null) {
            return new Failed(instance, "has not answered on the bus");
        }
        return answer.hasNonNull("problem")
                ? new Failed(instance, answer.path("problem").asText())
                : new Refreshed(instance, Asking.texts(answer.path("changed")));
    }
}
