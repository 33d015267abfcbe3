package emporium.e2e;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform under test: the one at {@code EMPORIUM_URL} if that is set, else one of our own,
 * started by {@code ./shop} beside whatever else runs, in a home that goes away with the tests.
 */
final class Platform {

    /** Not 2000: browsers refuse port 10080. */
    private static final int PORT_OFFSET = 2_500;

    private static final JsonMapper JSON = new JsonMapper();
    private static final Platform INSTANCE = start();

    private final URI gateway;
    private final URI sandbox;
    private final boolean ours;
    private final Spans spans;

    private Platform(URI gateway, URI sandbox, boolean ours, Spans spans) {
        this.gateway = gateway;
        this.sandbox = sandbox;
        this.ours = ours;
        this.spans = spans;
    }

    static Platform running() {
        return INSTANCE;
    }

    URI gateway() {
        return gateway;
    }

    URI sandbox() {
        return sandbox;
    }

    /** Only a platform of our own is stopped, killed and restarted in parts. */
    boolean isOurs() {
        return ours;
    }

    /** Those of a platform of our own; of another one there are none. */
    Spans spans() {
        return spans;
    }

    /** From nothing: a platform that runs knows its ports, one that is down does not. */
    void up() {
        shop("up", "--detach", "--port-offset", String.valueOf(PORT_OFFSET));
    }

    /** Starts all but these, without which nothing of ours comes up. */
    void upWithout(String... missing) {
        var command =
                "%s up --detach --port-offset %d --timeout 20 --except %s || [ $? = 1 ]"
                        .formatted(Checkout.SHOP, PORT_OFFSET, String.join(",", missing));
        shell(command);
    }

    /** Runs {@code ./shop} and answers what it printed; anything but exit code 0 is an error. */
    String shop(String... arguments) {
        return Shell.run(Duration.ofMinutes(10), command(arguments));
    }

    /** Runs a shell script against this platform and answers what it printed. */
    String shell(String script) {
        return Shell.run(Duration.ofMinutes(2), List.of("bash", "-euo", "pipefail", "-c", script));
    }

    /** Without a word of warning. */
    void kill(String process, int instance) {
        shell("kill -9 " + statusOf(process, instance).path("pid").asLong());
    }

    /** What an instance tells its operator, asked past the gateway. */
    JsonNode actuator(String process, int instance, String path) {
        var port = statusOf(process, instance).path("port").asInt();
        return Visitor.operator(operatorPassword())
                .sendTo(
                        URI.create("http://localhost:" + port),
                        "GET",
                        "/actuator" + path,
                        null,
                        Map.of())
                .expect(200)
                .body();
    }

    String operatorPassword() {
        return setting("order-service", "EMPORIUM_OPERATOR_PASSWORD");
    }

    /** Changes a service's database behind its back, as no service would. */
    void damage(String service, String sql) throws SQLException {
        var address = setting(service, "SPRING_DATASOURCE_URL");
        var role = setting(service, "SPRING_DATASOURCE_USERNAME");
        var password = setting(service, "SPRING_DATASOURCE_PASSWORD");
        try (var connection = DriverManager.getConnection(address, role, password);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String setting(String service, String name) {
        return shop("env", service)
                .lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
    }

    /** The port of the first instance of each service that a monitoring system asks. */
    Map<String, Integer> actuators() {
        var ports = new TreeMap<String, Integer>();
        for (var row : status()) {
            var process = row.path("process").asString();
            if (process.endsWith("-service")
                    || process.equals("gateway")
                    || process.equals("storefront")) {
                ports.putIfAbsent(process, row.path("port").asInt());
            }
        }
        return ports;
    }

    long pid(String process) {
        return statusOf(process, 1).path("pid").asLong();
    }

    String broker() {
        return "localhost:" + (19_092 + PORT_OFFSET);
    }

    private JsonNode statusOf(String process, int instance) {
        return status().stream()
                .filter(row -> row.path("process").asString().equals(process))
                .filter(row -> row.path("instance").asInt() == instance)
                .findFirst()
                .orElseThrow(() -> new AssertionError(process + " does not run: " + status()));
    }

    /** Also while something is away, which the exit code would tell. */
    private List<JsonNode> status() {
        var status = JSON.readTree(shell("%s status --json || true".formatted(Checkout.SHOP)));
        return status.path("processes").valueStream().toList();
    }

    private static Platform start() {
        var spans = Spans.receiving();
        var url = System.getenv("EMPORIUM_URL");
        if (url != null) {
            var sandbox =
                    System.getenv().getOrDefault("EMPORIUM_SANDBOX_URL", "http://localhost:8090");
            return new Platform(URI.create(url), URI.create(sandbox), false, spans);
        }
        var platform =
                new Platform(
                        URI.create("http://localhost:" + (8080 + PORT_OFFSET)),
                        URI.create("http://localhost:" + (8090 + PORT_OFFSET)),
                        true,
                        spans);
        Checkout.copyConfiguration();
        Checkout.configure(
                "application.yaml",
                """
                management.tracing.export.zipkin.enabled: true
                management.tracing.export.zipkin.endpoint: %s
                """
                        .formatted(spans.address()));
        Runtime.getRuntime().addShutdownHook(new Thread(Platform::end));
        platform.up();
        return platform;
    }

    private static void end() {
        Shell.run(Duration.ofMinutes(2), command("down"));
        Shell.run(Duration.ofMinutes(2), command("reset", "--yes"));
        Checkout.clear();
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<String>(List.of(Checkout.SHOP));
        command.addAll(List.of(arguments));
        return command;
    }
}
