package emporium.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both overlays, held to every rule. */
class PolicyTest {

    static Stream<Rule> rules() {
        return Stream.concat(Rules.ALL.stream(), AvailabilityRules.ALL.stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInProduction(Rule rule) {
        var production = Manifests.of("overlays/production");
        assertThat(production.applications()).hasSize(10);
        assertThat(rule.violations().apply(production)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsLocally(Rule rule) {
        var local = Manifests.of("overlays/local");
        assertThat(local.applications()).hasSize(11);
        assertThat(rule.violations().apply(local)).isEmpty();
    }

    @Test
    void thereAreTwoOfEachInProduction() {
        var production = Manifests.of("overlays/production");
        assertThat(AvailabilityRules.TWO_OF_EACH.violations().apply(production)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/local", "overlays/production"})
    void theNamespaceIsRestrictedAndHoldsEverything(String overlay) {
        var all = Manifests.of(overlay);
        assertThat(all.named("Namespace", "emporium").at("/metadata/labels"))
                .anyMatch(label -> label.asString().equals("restricted"));
        assertThat(all.objects())
                .filteredOn(it -> !Manifests.kind(it).matches("Namespace|ClusterIssuer"))
                .allMatch(it -> it.at("/metadata/namespace").asString("").equals("emporium"));
    }

    @Test
    void theConfigServerServesWhatItServesEverywhere() {
        var settings =
                Manifests.of("overlays/production").ofKind("ConfigMap").stream()
                        .filter(it -> Manifests.name(it).startsWith("settings-"))
                        .findFirst()
                        .orElseThrow();
        for (var file : Checkout.files("config", ".yaml")) {
            var name = file.getFileName().toString();
            if (!name.equals("kustomization.yaml")) {
                assertThat(settings.path("data").path(name).asString(""))
                        .as(name)
                        .isEqualTo(Checkout.read("config/" + name));
            }
        }
    }
}
