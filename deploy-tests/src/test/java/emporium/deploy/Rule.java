package emporium.deploy;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What must hold of every rendered object.
 *
 * @param violations says what breaks the rule, and where
 */
record Rule(String name, Function<Manifests, List<String>> violations) {

    /** A rule about each workload by itself. */
    static Rule ofWorkloads(String name, Function<JsonNode, Stream<String>> violations) {
        return new Rule(
                name,
                all -> all.workloads().stream().flatMap(it -> named(it, violations)).toList());
    }

    /** A rule about each of our own services. */
    static Rule ofApplications(
            String name, BiFunction<Manifests, JsonNode, Stream<String>> violations) {
        return new Rule(
                name,
                all ->
                        all.applications().stream()
                                .flatMap(it -> named(it, one -> violations.apply(all, one)))
                                .toList());
    }

    /** A rule about each container. */
    static Rule ofContainers(String name, Function<JsonNode, Stream<String>> violations) {
        return ofWorkloads(
                name,
                workload ->
                        workload.at("/spec/template/spec/containers")
                                .valueStream()
                                .flatMap(violations));
    }

    static Stream<String> unless(boolean holds, String violation) {
        return holds ? Stream.empty() : Stream.of(violation);
    }

    private static Stream<String> named(
            JsonNode object, Function<JsonNode, Stream<String>> violations) {
        return violations.apply(object).map(text -> Manifests.name(object) + ": " + text);
    }

    @Override
    public String toString() {
        return name;
    }
}
