package emporium.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A rule that never failed is not a rule: each is broken here in each way it can be, once. */
class BrokenRulesTest {

    private record Breakage(Rule rule, String how, Consumer<Manifests> breaks) {

        @Override
        public String toString() {
            return rule + ": " + how;
        }
    }

    static Stream<Breakage> breakages() {
        return Stream.of(
                container(Rules.PROBES, "no start-up probe", it -> it.remove("startupProbe")),
                container(Rules.PROBES, "no readiness probe", it -> it.remove("readinessProbe")),
                container(Rules.PROBES, "no liveness probe", it -> it.remove("livenessProbe")),
                container(
                        Rules.OUR_PROBES,
                        "the actuator",
                        it -> at(it, "/readinessProbe/httpGet").put("path", "/actuator/health")),
                container(
                        Rules.RESOURCES, "no limits", it -> at(it, "/resources").remove("limits")),
                container(
                        Rules.RESOURCES,
                        "no requests",
                        it -> at(it, "/resources").remove("requests")),
                container(
                        Rules.RESOURCES,
                        "no CPU",
                        it -> at(it, "/resources/requests").remove("cpu")),
                container(
                        Rules.RESOURCES,
                        "promises",
                        it -> at(it, "/resources/limits").put("memory", "4Gi")),
                pod(Rules.NOT_ROOT, "root", it -> at(it, "/securityContext").put("runAsUser", 0)),
                pod(
                        Rules.NOT_ROOT,
                        "perhaps root",
                        it -> at(it, "/securityContext").remove("runAsNonRoot")),
                pod(
                        Rules.NOT_ROOT,
                        "no seccomp",
                        it -> at(it, "/securityContext").remove("seccompProfile")),
                container(
                        Rules.CONFINED,
                        "writable",
                        it -> at(it, "/securityContext").put("readOnlyRootFilesystem", false)),
                container(
                        Rules.CONFINED,
                        "escalation",
                        it -> at(it, "/securityContext").remove("allowPrivilegeEscalation")),
                container(
                        Rules.CONFINED,
                        "capabilities",
                        it -> at(it, "/securityContext").remove("capabilities")),
                container(
                        Rules.CONFINED,
                        "added",
                        it ->
                                at(it, "/securityContext/capabilities")
                                        .putArray("add")
                                        .add("NET_RAW")),
                container(
                        Rules.CONFINED,
                        "privileged",
                        it -> at(it, "/securityContext").put("privileged", true)),
                pod(Rules.NOTHING_OF_THE_HOST, "its network", it -> it.put("hostNetwork", true)),
                pod(
                        Rules.NOTHING_OF_THE_HOST,
                        "its files",
                        it -> ((ArrayNode) it.path("volumes")).addObject().putObject("hostPath")),
                pod(Rules.NO_TOKEN, "the default", it -> it.remove("automountServiceAccountToken")),
                container(Rules.DRAINED, "no pause", it -> it.remove("lifecycle")),
                pod(Rules.DRAINED, "no time", it -> it.remove("terminationGracePeriodSeconds")),
                container(
                        Rules.PINNED_IMAGES,
                        "no tag",
                        it -> it.put("image", "emporium/order-service")),
                container(
                        Rules.PINNED_IMAGES,
                        "latest",
                        it -> it.put("image", "emporium/order-service:latest")),
                container(
                        Rules.NO_SECRETS,
                        "a password",
                        it ->
                                ((ArrayNode) it.path("env"))
                                        .addObject()
                                        .put("name", "DB_PASSWORD")
                                        .put("value", "x")),
                new Breakage(
                        Rules.NO_SECRETS,
                        "a Secret",
                        all ->
                                all.named("ServiceAccount", "emporium-secrets")
                                        .put("kind", "Secret")),
                new Breakage(
                        AvailabilityRules.BUDGETS,
                        "of another",
                        all ->
                                at(
                                                all.named("PodDisruptionBudget", "order-service"),
                                                "/spec/selector/matchLabels")
                                        .put("app.kubernetes.io/name", "other")),
                new Breakage(
                        AvailabilityRules.BUDGETS,
                        "of all",
                        all ->
                                at(all.named("PodDisruptionBudget", "order-service"), "/spec")
                                        .put("maxUnavailable", "100%")),
                pod(
                        AvailabilityRules.SPREAD,
                        "nowhere",
                        it -> it.remove("topologySpreadConstraints")),
                pod(
                        AvailabilityRules.SPREAD,
                        "nodes only",
                        it -> ((ArrayNode) it.path("topologySpreadConstraints")).remove(0)),
                pod(
                        AvailabilityRules.SPREAD,
                        "all together",
                        it -> at(it, "/topologySpreadConstraints/0").remove("matchLabelKeys")),
                new Breakage(
                        AvailabilityRules.TWO_OF_EACH,
                        "one",
                        all ->
                                at(all.named("ScaledObject", "order-service"), "/spec")
                                        .put("minReplicaCount", 1)),
                new Breakage(
                        AvailabilityRules.TWO_OF_EACH,
                        "two scalers",
                        all ->
                                at(
                                                all.named("ScaledObject", "order-service"),
                                                "/spec/scaleTargetRef")
                                        .put("name", "gateway")),
                new Breakage(
                        AvailabilityRules.ROLLED_OUT,
                        "less first",
                        all ->
                                at(
                                                all.named("Deployment", "order-service"),
                                                "/spec/strategy/rollingUpdate")
                                        .put("maxUnavailable", 1)),
                new Breakage(
                        AvailabilityRules.SERVED,
                        "nobody",
                        all ->
                                at(all.named("Service", "order-service"), "/spec/selector")
                                        .put("app.kubernetes.io/name", "other")),
                new Breakage(
                        AvailabilityRules.SERVED,
                        "no port",
                        all ->
                                at(all.named("Service", "order-service"), "/spec/ports/0")
                                        .put("targetPort", "https")));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void isSeen(Breakage breakage) {
        var all = Manifests.of("overlays/production");
        assertThat(breakage.rule().violations().apply(all)).isEmpty();
        breakage.breaks().accept(all);
        assertThat(breakage.rule().violations().apply(all)).isNotEmpty();
    }

    private static Breakage container(Rule rule, String how, Consumer<ObjectNode> breaks) {
        return pod(rule, how, pod -> breaks.accept(at(pod, "/containers/0")));
    }

    private static Breakage pod(Rule rule, String how, Consumer<ObjectNode> breaks) {
        return new Breakage(
                rule,
                how,
                all ->
                        breaks.accept(
                                at(
                                        all.named("Deployment", "order-service"),
                                        "/spec/template/spec")));
    }

    private static ObjectNode at(ObjectNode object, String path) {
        var found = object.at(path);
        assertThat(found).as(path).isInstanceOf(ObjectNode.class);
        return (ObjectNode) found;
    }
}
