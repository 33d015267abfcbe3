package emporium.deploy;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The fields of operators' resources that we use, in {@code custom-resources.yaml}: written down
 * when they were checked against the operators' own definitions, so that a slip of the pen is seen.
 */
final class CustomResources {

    private static final JsonNode KNOWN = known();

    private CustomResources() {}

    static List<String> unknownFields(JsonNode object) {
        var kind = object.path("apiVersion").asString() + " " + Manifests.kind(object);
        return KNOWN.has(kind)
                ? unknown(kind, object.path("spec"), KNOWN.path(kind)).toList()
                : List.of(kind);
    }

    /** In what is known, {@code "*"} stands for any key, and anything but a map for any value. */
    private static Stream<String> unknown(String path, JsonNode value, JsonNode known) {
        if (!known.isObject()) {
            return Stream.empty();
        }
        if (value.isArray()) {
            return value.valueStream().flatMap(item -> unknown(path, item, known));
        }
        return value.properties().stream()
                .flatMap(field -> {
                    var name = path + "." + field.getKey();
                    var child = known.has("*") ? known.path("*") : known.path(field.getKey());
                    return child.isMissingNode()
                            ? Stream.of(name)
                            : unknown(name, field.getValue(), child);
                });
    }

    private static JsonNode known() {
        var file = "deploy-tests/src/test/resources/custom-resources.yaml";
        return Manifests.parse(Checkout.read(file)).objects().getFirst();
    }
}
