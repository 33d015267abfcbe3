package emporium.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform under test: the one at {@code EMPORIUM_URL} if that is set, else one of our own,
 * started by {@code ./shop} beside whatever else runs, in a home that goes away with the tests.
 */
final class Platform {

    /** Not 2000: browsers refuse port 10080. */
    private static final int PORT_OFFSET = 2_500;

    private static final Path CHECKOUT = checkout();
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
                        .formatted(shop(), PORT_OFFSET, String.join(",", missing));
        shell(command);
    }

    /** Runs {@code ./shop} and answers what it printed; anything but exit code 0 is an error. */
    String shop(String... arguments) {
        return run(TimeUnit.MINUTES.toSeconds(10), command(arguments));
    }

    /** Runs a shell script against this platform and answers what it printed. */
    String shell(String script) {
        return run(120, List.of("bash", "-euo", "pipefail", "-c", script));
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

    private String operatorPassword() {
        return shop("env", "order-service")
                .lines()
                .filter(line -> line.startsWith("EMPORIUM_OPERATOR_PASSWORD="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
    }

    long pid(String process) {
        return statusOf(process, 1).path("pid").asLong();
    }

    String broker() {
        return "localhost:" + (19_092 + PORT_OFFSET);
    }

    /** The folder that this platform's config server serves: a copy, to be changed at will. */
    static Path configuration() {
        return CHECKOUT.resolve("e2e-tests/target/config");
    }

    private JsonNode statusOf(String process, int instance) {
        // also while something is away, which the exit code would tell
        var status = JSON.readTree(shell("%s status --json || true".formatted(shop())));
        return status.path("processes")
                .valueStream()
                .filter(row -> row.path("process").asString().equals(process))
                .filter(row -> row.path("instance").asInt() == instance)
                .findFirst()
                .orElseThrow(() -> new AssertionError(process + " does not run: " + status));
    }

    static Path checkoutFolder() {
        return CHECKOUT;
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
        copyConfiguration();
        configure(
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
        run(120, command("down"));
        run(120, command("reset", "--yes"));
        delete(home());
        delete(configuration());
    }

    private static void copyConfiguration() {
        delete(configuration());
        try (var files = Files.list(CHECKOUT.resolve("config"))) {
            Files.createDirectories(configuration());
            for (var file : files.toList()) {
                Files.copy(file, configuration().resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void configure(String file, String settings) {
        try {
            Files.writeString(
                    configuration().resolve(file), "\n" + settings, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<String>(List.of(shop()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String run(long seconds, List<String> command) {
        try {
            var output = Files.createTempFile("e2e", ".out");
            try {
                var builder = new ProcessBuilder(command).directory(CHECKOUT.toFile());
                builder.environment().put("SHOP_HOME", home().toString());
                builder.environment().put("SHOP_CONFIG", configuration().toString());
                builder.environment().put("SHOP_QUICK", "yes");
                var process =
                        builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(
                            command + " did not end:\n" + Files.readString(output));
                }
                var printed = Files.readString(output);
                if (process.exitValue() != 0) {
                    throw new AssertionError(
                            command + " ended with " + process.exitValue() + ":\n" + printed);
                }
                return printed;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String shop() {
        return CHECKOUT.resolve("shop").toString();
    }

    private static Path home() {
        return CHECKOUT.resolve("e2e-tests/target/shop-home");
    }

    private static Path checkout() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
