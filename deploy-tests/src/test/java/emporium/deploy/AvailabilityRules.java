package emporium.deploy;

import static emporium.deploy.Rule.unless;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What keeps the shop open while nodes are drained and releases are rolled out. */
final class AvailabilityRules {

    private static final Set<String> ZONES =
            Set.of("topology.kubernetes.io/zone", "kubernetes.io/hostname");

    /** One process by design: what it stands for has no second one either. */
    private static final Set<String> SINGLE = Set.of("sandbox");

    static final Rule BUDGETS =
            Rule.ofApplications(
                    "at most one pod of a service is taken away at a time",
                    (all, application) -> {
                        var labels = podLabels(application);
                        var budgets =
                                all.ofKind("PodDisruptionBudget").stream()
                                        .filter(budget -> selects(budget, labels))
                                        .filter(budget ->
                                                budget.at("/spec/maxUnavailable").asInt(0) == 1)
                                        .count();
                        return unless(
                                budgets == 1 || isSingle(application),
                                budgets + " budgets of one pod");
                    });

    static final Rule SPREAD =
            Rule.ofApplications(
                    "the pods of a service are spread over zones and nodes",
                    (_, application) -> {
                        var keys =
                                application
                                        .at("/spec/template/spec/topologySpreadConstraints")
                                        .valueStream()
                                        .filter(it -> selects(it, podLabels(application)))
                                        .filter(it ->
                                                it.at("/matchLabelKeys/0")
                                                        .asString("")
                                                        .equals("app.kubernetes.io/name"))
                                        .map(it -> it.path("topologyKey").asString())
                                        .collect(Collectors.toSet());
                        return unless(keys.equals(ZONES), "spread over " + keys);
                    });

    static final Rule TWO_OF_EACH =
            Rule.ofApplications(
                    "there are two of everything",
                    (all, application) ->
                            unless(
                                    replicas(all, application) >= 2,
                                    replicas(all, application) + " replicas"));

    static final Rule ROLLED_OUT =
            Rule.ofApplications(
                    "a new release takes nothing away before it has brought something",
                    (_, application) ->
                            unless(
                                    isSingle(application)
                                            || Manifests.kind(application).equals("StatefulSet")
                                            || application
                                                            .at(
                                                                    "/spec/strategy/rollingUpdate/maxUnavailable")
                                                            .asInt(1)
                                                    == 0,
                                    "maxUnavailable is not 0"));

    static final Rule SERVED =
            new Rule(
                    "every Service finds pods and their port",
                    all ->
                            all.ofKind("Service").stream()
                                    .filter(service ->
                                            all.workloads().stream()
                                                    .noneMatch(it -> serves(service, it)))
                                    .map(Manifests::name)
                                    .toList());

    static final List<Rule> ALL = List.of(BUDGETS, SPREAD, ROLLED_OUT, SERVED);

    private AvailabilityRules() {}

    private static boolean isSingle(JsonNode application) {
        return SINGLE.contains(Manifests.name(application));
    }

    /** One scaler, whichever kind, or a fixed number: two scalers would pull at each other. */
    private static int replicas(Manifests all, JsonNode application) {
        var name = Manifests.name(application);
        var least =
                Stream.concat(
                                all.ofKind("HorizontalPodAutoscaler").stream()
                                        .filter(it -> scales(it, name))
                                        .map(it -> it.at("/spec/minReplicas").asInt(1)),
                                all.ofKind("ScaledObject").stream()
                                        .filter(it -> scales(it, name))
                                        .map(it -> it.at("/spec/minReplicaCount").asInt(0)))
                        .toList();
        return switch (least.size()) {
            case 0 -> application.at("/spec/replicas").asInt(1);
            case 1 -> least.getFirst();
            default -> -1;
        };
    }

    private static boolean scales(JsonNode scaler, String name) {
        return scaler.at("/spec/scaleTargetRef/name").asString("").equals(name);
    }

    private static boolean serves(JsonNode service, JsonNode workload) {
        var ports =
                workload.at("/spec/template/spec/containers/0/ports")
                        .valueStream()
                        .flatMap(port ->
                                Stream.of(
                                        port.path("name").asString(""),
                                        port.path("containerPort").asString()))
                        .collect(Collectors.toSet());
        return Manifests.selects(service.at("/spec/selector"), podLabels(workload))
                && service.at("/spec/ports")
                        .valueStream()
                        .allMatch(port ->
                                ports.contains(
                                        port.path("targetPort")
                                                .asString(port.path("port").asString())));
    }

    private static boolean selects(JsonNode spec, JsonNode labels) {
        var selector =
                spec.has("labelSelector") ? spec.path("labelSelector") : spec.at("/spec/selector");
        return !selector.at("/matchLabels").isEmpty()
                && Manifests.selects(selector.at("/matchLabels"), labels);
    }

    static JsonNode podLabels(JsonNode workload) {
        return workload.at("/spec/template/metadata/labels");
    }
}
