package emporium.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dashboards and alerts ask for what the services really say about themselves. */
class DashboardsTest {

    private static final String DASHBOARDS = "observability/grafana/dashboards";

    /** A name that is followed by labels, a range, or anything but an opening parenthesis. */
    private static final Pattern METRIC =
            Pattern.compile(
                    "(?<![\\w\"$~:])(slo:[\\w:]+|[a-z][a-z0-9]*(?:_[a-z0-9]+)+|up)\\b(?!\\()");

    private static final Set<String> WORDS = Set.of("group_left", "group_right");

    @Test
    void theyAreWellFormed() {
        var ids = new HashSet<String>();
        for (var dashboard : dashboards()) {
            assertThat(ids.add(dashboard.path("uid").asString())).isTrue();
            assertThat(dashboard.path("panels").valueStream())
                    .isNotEmpty()
                    .allMatch(panel -> !panel.path("title").asString("").isBlank())
                    .allMatch(
                            panel -> panel.at("/datasource/uid").asString("").equals("prometheus"));
        }
        assertThat(ids)
                .containsExactlyInAnyOrder(
                        "platform", "checkout", "business", "jvm", "kafka", "postgresql");
    }

    @Test
    void everyMetricExists() {
        var known =
                Checkout.read("deploy-tests/src/test/resources/metrics.txt")
                        .lines()
                        .collect(Collectors.toSet());
        assertThat(asked("rate(no_such_thing_total{a=\"b_c\"}[5m])"))
                .containsExactly("no_such_thing_total");
        for (var query : queries().toList()) {
            assertThat(known).as(query).containsAll(asked(query));
        }
    }

    private static Set<String> asked(String query) {
        var names = new TreeSet<String>();
        var bare =
                query.replaceAll("\"[^\"]*\"", "\"\"")
                        .replaceAll("\\{[^}]*}", "{}")
                        .replaceAll("(by|on) \\([^)]*\\)", "$1 ()");
        METRIC.matcher(bare)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !WORDS.contains(name))
                .forEach(names::add);
        return names;
    }

    private static Stream<String> queries() {
        var panels =
                dashboards().stream()
                        .flatMap(it -> it.path("panels").valueStream())
                        .flatMap(it -> it.path("targets").valueStream())
                        .map(it -> it.path("expr").asString());
        var rules =
                Checkout.files("observability/prometheus/rules", ".yml").stream()
                        .map(DashboardsTest::name)
                        .flatMap(it -> Manifests.parse(Checkout.read(it)).objects().stream())
                        .flatMap(it -> it.path("groups").valueStream())
                        .flatMap(it -> it.path("rules").valueStream())
                        .map(it -> it.path("expr").asString());
        return Stream.concat(panels, rules);
    }

    private static List<JsonNode> dashboards() {
        return Checkout.files(DASHBOARDS, ".json").stream()
                .map(file -> new JsonMapper().readTree(Checkout.read(name(file))))
                .toList();
    }

    private static String name(Path file) {
        return Checkout.ROOT.relativize(file).toString();
    }
}
