package emporium.platform.config.bus;

import emporium.platform.config.bus.BusMessage.Answer;
import emporium.platform.config.bus.BusMessage.Refresh;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON, told apart by its field {@code kind}. */
final class BusFormat {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REFRESH = "refresh";
    private static final String ANSWER = "answer";

    private BusFormat() {}

    static byte[] encode(BusMessage message) {
        var json = JSON.createObjectNode();
        switch (message) {
            case Refresh(var id, var service, var from) ->
                    json.put("kind", REFRESH)
                            .put("id", id)
                            .put("service", service)
                            .put("from", from);
            case Answer(var to, var instance, var changed, var problem) -> {
                json.put("kind", ANSWER).put("to", to).put("instance", instance);
                var keys = json.putArray("changed");
                changed.forEach(keys::add);
                if (problem != null) {
                    json.put("problem", problem);
                }
            }
        }
        return JSON.writeValueAsBytes(json);
    }

    /** Empty for what is none of ours: whoever wrote it, it must not hurt. */
    static Optional<BusMessage> decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            var json = JSON.readTree(bytes);
            return switch (text(json, "kind")) {
                case REFRESH -> refresh(json);
                case ANSWER -> answer(json);
                default -> Optional.empty();
            };
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<BusMessage> refresh(JsonNode json) {
        var id = text(json, "id");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refresh(id, text(json, "service"), text(json, "from")));
    }

    private static Optional<BusMessage> answer(JsonNode json) {
        var to = text(json, "to");
        var instance = text(json, "instance");
        if (to.isEmpty() || instance.isEmpty()) {
            return Optional.empty();
        }
        List<String> changed = new ArrayList<>();
        json.path("changed").forEach(key -> changed.add(key.asString("")));
        var problem = json.has("problem") ? text(json, "problem") : null;
        return Optional.of(new Answer(to, instance, changed, problem));
    }

    /** On one line: it may be logged. */
    private static String text(JsonNode json, String field) {
        return json.path(field).asString("").replaceAll("\\p{Cntrl}", " ");
    }
}
