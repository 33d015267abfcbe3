package emporium.storefront.clients;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service has understood and said no. */
public final class Refused extends RuntimeException {

    private static final JsonMapper JSON = new JsonMapper();

    private final int status;
    private final transient JsonNode problem;

    public Refused(int status, String body) {
        super("refused with " + status);
        this.status = status;
        this.problem = read(body);
    }

    public int status() {
        return status;
    }

    /** The kind of problem: the last part of its type (RFC 9457), or OAuth's error code. */
    public String kind() {
        var type = problem.path("type").asString("");
        return type.isEmpty()
                ? problem.path("error").asString("")
                : type.substring(type.lastIndexOf('/') + 1);
    }

    public boolean is(String kind) {
        return kind().equals(kind);
    }

    public Optional<String> text(String field) {
        return problem.path(field).isString()
                ? Optional.of(problem.path(field).asString())
                : Optional.empty();
    }

    /** Names of the fields that were not acceptable. */
    public List<String> fields() {
        return problem.path("errors").valueStream().map(e -> e.path("field").asString("")).toList();
    }

    private static JsonNode read(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }
}
