package emporium.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Prometheus reads the platform while it is used: no panel of the dashboards stays empty.
 */
@Tag("drill")
class DashboardIT {

    private static final JsonMapper JSON = new JsonMapper();

    private final Platform platform = Platform.running();
    private final String sku = Assortment.sku();

    @TempDir private Path folder;

    private record Panel(String dashboard, String title, String query) {}

    @BeforeEach
    void onlyWhereThereIsAPrometheus() {
        assumeTrue(platform.isOurs());
        assumeTrue(Prometheus.isHere(), "no prometheus, 2.43 or newer, on the PATH");
        Visitor.staff().stocks(sku, 10_000);
    }

    @Test
    void everyPanelShowsSomething() throws Exception {
        var traffic = Traffic.of(sku);
        try (var prometheus = Prometheus.reading(platform, folder)) {
            var panels = panels();
            assertThat(panels).hasSizeGreaterThan(50);
            await("every panel shows something")
                    .atMost(Duration.ofMinutes(2))
                    .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                    .pollInterval(Duration.ofSeconds(5))
                    .untilAsserted(() ->
                            assertThat(
                                            panels.stream()
                                                    .filter(panel ->
                                                            prometheus
                                                                    .ask(panel.query())
                                                                    .isEmpty()))
                                    .isEmpty());
        } finally {
            traffic.end();
        }
        assertThat(traffic.failures()).isEmpty();
    }

    private static List<Panel> panels() throws IOException {
        var folder = Checkout.ROOT.resolve("observability/grafana/dashboards");
        var panels = new ArrayList<Panel>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var dashboard = JSON.readTree(Files.readString(file));
                dashboard
                        .path("panels")
                        .valueStream()
                        .flatMap(panel -> of(dashboard, panel))
                        .forEach(panels::add);
            }
        }
        return panels;
    }

    private static Stream<Panel> of(JsonNode dashboard, JsonNode panel) {
        return panel.path("targets")
                .valueStream()
                .map(target -> target.path("expr").asString())
                .map(query ->
                        query.replace("$__rate_interval", "30s").replace("$application", ".+"))
                .map(query ->
                        new Panel(
                                dashboard.path("title").asString(),
                                panel.path("title").asString(),
                                query));
    }

    /** A process of our own that asks every service each second. */
    private record Prometheus(Process process, int port) implements AutoCloseable {

        private static final int PORT = 19_590;
        private static final Pattern VERSION = Pattern.compile("version (\\d+)\\.(\\d+)");
        private static final int OLDEST = 2_043;

        /** Older ones do not read exemplars of counts. */
        static boolean isHere() {
            var version =
                    Shell.run(
                            Duration.ofSeconds(20),
                            List.of("sh", "-c", "prometheus --version 2>&1 || true"));
            var found = VERSION.matcher(version);
            return found.find()
                    && 1_000 * Integer.parseInt(found.group(1)) + Integer.parseInt(found.group(2))
                            >= OLDEST;
        }

        static Prometheus reading(Platform platform, Path folder) throws IOException {
            var rules = Checkout.ROOT.resolve("observability/prometheus/rules/*.yml");
            var targets = new StringBuilder();
            for (var target : platform.actuators().entrySet()) {
                targets.append(
                        "      - {targets: ['127.0.0.1:%d'], labels: {service: %s}}\n"
                                .formatted(target.getValue(), target.getKey()));
            }
            var settings =
                    """
                    global: {scrape_interval: 1s, evaluation_interval: 1s}
                    rule_files: ['%s']
                    scrape_configs:
                      - job_name: services
                        metrics_path: /actuator/prometheus
                        basic_auth: {username: operator, password: '%s'}
                        static_configs:
                    """
                            .formatted(rules, platform.operatorPassword());
            var file = folder.resolve("prometheus.yml");
            Files.writeString(file, settings + targets);
            var process =
                    new ProcessBuilder(
                                    "prometheus",
                                    "--config.file=" + file,
                                    "--storage.tsdb.path=" + folder.resolve("data"),
                                    "--web.listen-address=127.0.0.1:" + PORT)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("prometheus.log").toFile())
                            .start();
            return new Prometheus(process, PORT);
        }

        /** What a query finds now; nothing also as long as Prometheus does not answer. */
        List<JsonNode> ask(String query) {
            var answer =
                    Visitor.anonymous()
                            .sendTo(
                                    URI.create("http://127.0.0.1:" + port),
                                    "GET",
                                    "/api/v1/query?query=" + URLEncoder.encode(query, UTF_8),
                                    null,
                                    Map.of());
            assertThat(answer.status()).as("%s: %s", query, answer.raw().body()).isEqualTo(200);
            return answer.body().at("/data/result").valueStream().toList();
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
