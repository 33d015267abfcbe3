package emporium.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.deploy.Architecture.Edge;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;

/** The NetworkPolicies let through what docs/architecture.md declares, and nothing else. */
class TrafficTest {

    @ParameterizedTest
    @ValueSource(strings = {"overlays/local", "overlays/production"})
    void isWhatTheArchitectureDeclares(String overlay) {
        var traffic = new Traffic(Manifests.of(overlay));
        var declared = Architecture.declared().edges(traffic.pods(), overlay.endsWith("local"));
        assertThat(declared).hasSizeGreaterThan(40);
        assertThat(traffic.allowed()).isEqualTo(declared);
        assertThat(traffic.isDeniedByDefault()).isTrue();
    }

    @Test
    void leavesTheClusterToPayAndToSendMailOnly() {
        assertThat(new Traffic(Manifests.of("overlays/production")).outside())
                .containsExactly("notification-service:587", "payment-service:443");
        assertThat(new Traffic(Manifests.of("overlays/local")).outside()).isEmpty();
    }

    @Test
    void oneLineMoreIsSeen() {
        var all = Manifests.of("overlays/production");
        var before = new Traffic(all).allowed();
        var caller =
                "{\"podSelector\":{\"matchLabels\":{\"app.kubernetes.io/name\":\"storefront\"}}}";
        allow(all, "payment-service", "ingress", "from", caller, 8084);
        assertThat(new Traffic(all).allowed()).isEqualTo(before);

        var callee = caller.replace("storefront", "payment-service");
        allow(all, "storefront", "egress", "to", callee, 8084);

        var expected = new TreeSet<>(before);
        expected.add(new Edge("storefront", "payment-service"));
        assertThat(new Traffic(all).allowed()).isEqualTo(expected);
    }

    @Test
    void oneLineLessIsSeen() {
        var all = Manifests.of("overlays/production");
        var before = new Traffic(all).allowed();
        ((ArrayNode) all.named("NetworkPolicy", "order-service").at("/spec/ingress/0/from"))
                .remove(0);
        assertThat(new Traffic(all).allowed()).hasSize(before.size() - 1);
    }

    @Test
    void aDenialThatIsNoneIsSeen() {
        var all = Manifests.of("overlays/production");
        ((ArrayNode) all.named("NetworkPolicy", "default-deny").at("/spec/policyTypes")).remove(1);
        assertThat(new Traffic(all).isDeniedByDefault()).isFalse();
    }

    private static void allow(
            Manifests all, String policy, String direction, String peers, String peer, int port) {
        var rules = (ArrayNode) all.named("NetworkPolicy", policy).at("/spec/" + direction);
        var rule = rules.addObject();
        rule.putArray(peers).add(Manifests.parse(peer).objects().getFirst());
        rule.putArray("ports").addObject().put("port", port);
    }
}
