package emporium.deploy;

import emporium.deploy.Architecture.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the NetworkPolicies of an overlay let through: both sides must allow it, on one port. */
final class Traffic {

    /** A pod's name, labels, and its ports by name. */
    private record Pod(String name, JsonNode labels, JsonNode ports, boolean ours) {}

    private final List<JsonNode> policies;
    private final List<Pod> pods;

    Traffic(Manifests all) {
        this.policies = all.ofKind("NetworkPolicy");
        this.pods = pods(all);
    }

    Set<String> pods() {
        return pods.stream().map(Pod::name).collect(Collectors.toSet());
    }

    /** What our own pods may begin. */
    Set<Edge> allowed() {
        var edges = new TreeSet<Edge>();
        for (var from : pods) {
            for (var to : pods) {
                if (from.ours() && mayTalk(from, to)) {
                    edges.add(new Edge(from.name(), to.name()));
                }
            }
        }
        return edges;
    }

    /** Whether who is not spoken of may neither begin to talk nor be talked to. */
    boolean isDeniedByDefault() {
        return policies.stream()
                .map(policy -> policy.path("spec"))
                .anyMatch(it ->
                        it.path("podSelector").isEmpty()
                                && !it.has("ingress")
                                && !it.has("egress")
                                && it.path("policyTypes").size() == 2);
    }

    /** Our own pods' ways out of the cluster, as name:port. */
    Set<String> outside() {
        var ways = new TreeSet<String>();
        for (var pod : pods) {
            for (var policy : policies) {
                if (!pod.ours() || !selects(policy, pod)) {
                    continue;
                }
                policy.at("/spec/egress")
                        .valueStream()
                        .filter(rule -> rule.path("to").isEmpty() || hasBlock(rule.path("to")))
                        .forEach(rule ->
                                ports(rule, pod)
                                        .forEach(port -> ways.add(pod.name() + ":" + port)));
            }
        }
        return ways;
    }

    private boolean mayTalk(Pod from, Pod to) {
        var out = ports("egress", "to", from, to, to);
        var in = ports("ingress", "from", to, from, to);
        return out.stream().anyMatch(in::contains);
    }

    /** On which ports of the target the policies of one side allow the other side. */
    private Set<String> ports(String direction, String peers, Pod side, Pod other, Pod target) {
        return policies.stream()
                .filter(policy -> selects(policy, side))
                .flatMap(policy -> policy.at("/spec/" + direction).valueStream())
                .filter(rule -> admits(rule.path(peers), other))
                .flatMap(rule -> ports(rule, target).stream())
                .collect(Collectors.toSet());
    }

    private static boolean admits(JsonNode peers, Pod other) {
        return peers.isEmpty()
                || peers.valueStream()
                        .anyMatch(peer ->
                                peer.has("podSelector")
                                        && !peer.has("namespaceSelector")
                                        && Manifests.selects(
                                                peer.at("/podSelector/matchLabels"),
                                                other.labels()));
    }

    private static Set<String> ports(JsonNode rule, Pod target) {
        if (rule.path("ports").isEmpty()) {
            return Set.of("any");
        }
        return rule.path("ports")
                .valueStream()
                .map(port -> port.path("port").asString())
                .map(port -> target.ports().has(port) ? target.ports().path(port).asString() : port)
                .collect(Collectors.toSet());
    }

    private static boolean hasBlock(JsonNode peers) {
        return peers.valueStream().anyMatch(peer -> peer.has("ipBlock"));
    }

    private static boolean selects(JsonNode policy, Pod pod) {
        return Manifests.selects(policy.at("/spec/podSelector/matchLabels"), pod.labels());
    }

    /** Those that are written down, and those that operators will make. */
    private static List<Pod> pods(Manifests all) {
        var pods = new ArrayList<Pod>();
        for (var workload : all.workloads()) {
            pods.add(
                    new Pod(
                            Manifests.name(workload),
                            AvailabilityRules.podLabels(workload),
                            ports(workload),
                            workload.at("/metadata/labels").has(Manifests.TIER)));
        }
        for (var cluster : all.ofKind("Cluster")) {
            var labels = cluster.at("/spec/inheritedMetadata/labels");
            pods.add(
                    new Pod(
                            Manifests.name(cluster),
                            labels,
                            ((ObjectNode) cluster).objectNode(),
                            false));
        }
        for (var kafka : all.ofKind("Kafka")) {
            var labels = ((ObjectNode) kafka).objectNode().put("app.kubernetes.io/name", "kafka");
            pods.add(new Pod("kafka", labels, ((ObjectNode) kafka).objectNode(), false));
        }
        return pods;
    }

    private static ObjectNode ports(JsonNode workload) {
        var ports = ((ObjectNode) workload).objectNode();
        workload.at("/spec/template/spec/containers/0/ports")
                .forEach(port ->
                        ports.set(port.path("name").asString(), port.path("containerPort")));
        return ports;
    }
}
