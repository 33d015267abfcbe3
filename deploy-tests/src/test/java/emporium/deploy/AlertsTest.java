package emporium.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every alert tells what to do, and has been seen to fire. */
class AlertsTest {

    private static final String RULES = "observability/prometheus/rules";
    private static final String TESTS = "observability/prometheus/tests";

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() {
        var named =
                alerts().stream()
                        .map(alert -> alert.at("/annotations/runbook_url").asString(""))
                        .collect(Collectors.toCollection(TreeSet::new));
        var written =
                Checkout.files("docs/runbooks", ".md").stream()
                        .map(file -> Checkout.ROOT.relativize(file).toString())
                        .filter(file -> !file.endsWith("README.md"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isNotEmpty().isEqualTo(written);
        for (var alert : alerts()) {
            var name = alert.path("alert").asString();
            assertThat(Checkout.read(alert.at("/annotations/runbook_url").asString()))
                    .as("the runbook of " + name)
                    .contains("`" + name + "`", "## See", "## Do");
        }
    }

    @Test
    void everyAlertSaysWhomToWakeAndWhatIsTheMatter() {
        assertThat(alerts())
                .allMatch(it ->
                        Set.of("page", "ticket").contains(it.at("/labels/severity").asString("")))
                .allMatch(it -> !it.at("/annotations/summary").asString("").isBlank());
    }

    @Test
    void everyAlertIsFiredByATest() {
        var fired =
                documents(TESTS)
                        .flatMap(file -> file.path("tests").valueStream())
                        .flatMap(test -> test.path("alert_rule_test").valueStream())
                        .filter(check -> !check.path("exp_alerts").isEmpty())
                        .map(check -> check.path("alertname").asString())
                        .collect(Collectors.toSet());
        assertThat(alerts()).allMatch(alert -> fired.contains(alert.path("alert").asString()));
    }

    @Test
    void prometheusAgrees() {
        Checkout.needs("promtool");
        Checkout.run(command("check", "rules", RULES));
        Checkout.run(command("test", "rules", TESTS));
    }

    private static String[] command(String what, String which, String folder) {
        return Stream.concat(
                        Stream.of("promtool", what, which),
                        Checkout.files(folder, ".yml").stream().map(Path::toString))
                .toArray(String[]::new);
    }

    private static List<JsonNode> alerts() {
        return documents(RULES)
                .flatMap(file -> file.path("groups").valueStream())
                .flatMap(group -> group.path("rules").valueStream())
                .filter(rule -> rule.has("alert"))
                .toList();
    }

    private static Stream<JsonNode> documents(String folder) {
        return Checkout.files(folder, ".yml").stream()
                .map(file -> Checkout.ROOT.relativize(file).toString())
                .flatMap(file -> Manifests.parse(Checkout.read(file)).objects().stream());
    }
}
