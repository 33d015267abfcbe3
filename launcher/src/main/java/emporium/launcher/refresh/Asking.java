package emporium.launcher.refresh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import emporium.launcher.refresh.Outcome.Failed;
import emporium.launcher.refresh.Outcome.Previewed;
import emporium.launcher.refresh.Outcome.Refreshed;
import emporium.launcher.service.Operator;
import emporium.launcher.service.Operator.Answer;
import emporium.launcher.supervisor.Row;
import java.util.ArrayList;
import java.util.List;

/** Each instance itself, one after the other. */
final class Asking {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/actuator/refresh";

    private final Operator operator;

    Asking(Operator operator) {
        this.operator = operator;
    }

    List<Outcome> preview(List<Row> targets) throws InterruptedException {
        var outcomes = new ArrayList<Outcome>();
        for (var row : targets) {
            var answer = operator.getJson(row.port(), PATH);
            outcomes.add(
                    answer.good()
                            ? new Previewed(row.instance(), read(answer))
                            : failed(row, answer));
        }
        return outcomes;
    }

    List<Outcome> refresh(List<Row> targets) throws InterruptedException {
        var outcomes = new ArrayList<Outcome>();
        for (var row : targets) {
            var answer = operator.post(row.port(), PATH, "");
            outcomes.add(
                    answer.good()
                            ? new Refreshed(row.instance(), texts(read(answer)))
                            : failed(row, answer));
        }
        return outcomes;
    }

    static Failed failed(Row row, Answer answer) {
        if (answer.status() == Operator.SILENT) {
            return new Failed(row.instance(), "does not answer");
        }
        var why = read(answer).path("title").asText("");
        return new Failed(
                row.instance(),
                "refused (" + answer.status() + ")" + (why.isEmpty() ? "" : ": " + why));
    }

    static JsonNode read(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }

    static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
