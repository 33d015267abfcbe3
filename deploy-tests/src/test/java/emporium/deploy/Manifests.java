package emporium.deploy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an overlay renders to. */
record Manifests(List<JsonNode> objects) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();
    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet");

    Manifests {
        objects = List.copyOf(objects);
    }

    static Manifests of(String overlay) {
        Checkout.needs("kubectl");
        var text =
                RENDERED.computeIfAbsent(
                        overlay, name -> Checkout.run("kubectl", "kustomize", "k8s/" + name));
        return parse(text);
    }

    static Manifests parse(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new Yaml(new SafeConstructor(options)).loadAll(text);
        return new Manifests(
                StreamSupport.stream(documents.spliterator(), false)
                        .<JsonNode>map(JSON::valueToTree)
                        .toList());
    }

    /** Deployments and StatefulSets, ours and the servers of the local overlay. */
    List<JsonNode> workloads() {
        return objects.stream().filter(it -> WORKLOADS.contains(kind(it))).toList();
    }

    /** Our own services among the workloads. */
    List<JsonNode> applications() {
        return workloads().stream().filter(it -> it.at("/metadata/labels").has(TIER)).toList();
    }

    static final String TIER = "emporium.example/tier";

    List<JsonNode> ofKind(String kind) {
        return objects.stream().filter(it -> kind(it).equals(kind)).toList();
    }

    Stream<JsonNode> containers(JsonNode workload) {
        return workload.at("/spec/template/spec/containers").valueStream();
    }

    ObjectNode named(String kind, String name) {
        return (ObjectNode)
                ofKind(kind).stream()
                        .filter(it -> name(it).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No " + kind + " " + name));
    }

    static String kind(JsonNode object) {
        return object.path("kind").asString();
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asString();
    }

    /** Whether the labels have all that the selector's matchLabels ask for. */
    static boolean selects(JsonNode matchLabels, JsonNode labels) {
        return matchLabels.properties().stream()
                .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
    }
}
