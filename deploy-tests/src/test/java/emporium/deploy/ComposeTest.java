package emporium.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds of every container that compose runs. */
class ComposeTest {

    private record Demand(String name, Predicate<JsonNode> holds, String broken) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Pattern VERSION = Pattern.compile("\\$\\{(\\w+_IMAGE)}");

    /** Each with what breaks it when it is taken away. */
    static Stream<Demand> demands() {
        return Stream.of(
                new Demand("reads only", it -> it.path("read_only").asBoolean(false), "read_only"),
                new Demand(
                        "has no capabilities",
                        it -> it.at("/cap_drop/0").asString("").equals("ALL"),
                        "cap_drop"),
                new Demand(
                        "gains no privileges",
                        it ->
                                it.at("/security_opt/0")
                                        .asString("")
                                        .equals("no-new-privileges:true"),
                        "security_opt"),
                new Demand("has a limit of memory", it -> it.has("mem_limit"), "mem_limit"),
                new Demand("has a limit of processes", it -> it.has("pids_limit"), "pids_limit"),
                new Demand(
                        "keeps short logs",
                        it -> it.at("/logging/options").has("max-size"),
                        "logging"),
                new Demand(
                        "waits for its secrets",
                        it ->
                                !it.path("volumes").toString().contains("secrets:")
                                        || it.at("/depends_on/secrets").has("condition"),
                        "depends_on"));
    }

    /** Their images have nothing in them to ask with. */
    private static final List<String> SILENT = List.of("otel-collector", "tempo", "loki");

    private final Compose compose = Compose.read();

    @ParameterizedTest
    @MethodSource("demands")
    void everyContainer(Demand demand) {
        assertThat(compose.running()).hasSizeGreaterThan(20);
        assertThat(compose.running()).allMatch(name -> demand.holds().test(compose.service(name)));

        var broken = ((ObjectNode) compose.service("order-service")).deepCopy();
        broken.remove(demand.broken());
        assertThat(demand.holds().test(broken)).isFalse();
    }

    @Test
    void noApplicationIsRootAndNoTwoKindsAreTheSameUser() {
        var users =
                compose.built().stream()
                        .map(name -> compose.service(name).path("user").asString("0"))
                        .toList();
        var kinds = compose.built().stream().map(compose::image).distinct().toList();
        assertThat(users).allMatch(user -> user.matches("18\\d{3}:18\\d{3}"));
        assertThat(users.stream().distinct()).hasSameSizeAs(kinds);
    }

    @Test
    void everybodyIsAskedForTheirHealth() {
        assertThat(Checkout.read("Dockerfile")).contains("\nHEALTHCHECK ", "\nUSER 10001:10001\n");
        assertThat(compose.running())
                .allMatch(name ->
                        compose.built().contains(name)
                                || SILENT.contains(name)
                                || compose.service(name).has("healthcheck"));
    }

    @Test
    void onlyTheDoorTheSandboxAndTheDashboardsAreReachableAndOnlyFromHere() {
        var published =
                compose.running().stream()
                        .filter(name -> compose.service(name).has("ports"))
                        .toList();
        assertThat(published)
                .containsExactlyInAnyOrder(
                        "gateway", "gateway-2", "sandbox", "grafana", "prometheus");
        assertThat(published)
                .flatExtracting(name ->
                        compose.service(name)
                                .path("ports")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList())
                .allMatch(port -> port.startsWith("${SHOP_ADDRESS}:"));
        assertThat(Compose.versions()).containsEntry("SHOP_ADDRESS", "127.0.0.1");
    }

    @Test
    void everyVersionIsPinnedInOnePlace() {
        var images =
                compose.services().propertyNames().stream().map(compose::image).distinct().toList();
        assertThat(images)
                .allMatch(image ->
                        image.matches("emporium/[a-z-]+:\\$\\{EMPORIUM_VERSION}")
                                || VERSION.matcher(image).matches());
        var versions = Compose.versions();
        assertThat(versions.stringPropertyNames())
                .filteredOn(name -> name.endsWith("_IMAGE"))
                .allMatch(name -> versions.getProperty(name).matches(".+:(?!latest).*\\d.*"));
        assertThat(defaults())
                .isNotEmpty()
                .allSatisfy(line -> {
                    var pair = line.split("=", 2);
                    assertThat(versions).containsEntry(pair[0], pair[1]);
                });
    }

    @Test
    void noSecretIsInTheRepository() {
        assertThat(Checkout.read("docker-compose.yml"))
                .doesNotContainPattern("(PASSWORD|SECRET|_KEY): (?!/run/secrets)\\S");
        assertThat(Checkout.read(".env")).doesNotContainPattern("PASSWORD|SECRET|KEY");
    }

    @Test
    void composeItselfAgrees() {
        Checkout.needs("docker", "compose", "version");
        Checkout.run("docker", "compose", "--profile", "*", "config", "--quiet");
    }

    /** The one that reads the other containers' logs: root's files, and nothing else of root's. */
    private static boolean onlyReads(JsonNode service) {
        return service.path("cap_add").toString().equals("[\"DAC_READ_SEARCH\"]");
    }

    /** The Dockerfile and the bake file name versions too, for who uses them without compose. */
    private static List<String> defaults() {
        var dockerfile =
                Checkout.read("Dockerfile")
                        .lines()
                        .filter(line -> line.matches("ARG \\w+_IMAGE=.*"))
                        .map(line -> line.substring(4));
        var bake =
                Pattern.compile("variable \"(\\w+_IMAGE)\" \\{ default = \"(.*)\" }")
                        .matcher(Checkout.read("docker-bake.hcl"));
        return Stream.concat(dockerfile, bake.results().map(it -> it.group(1) + "=" + it.group(2)))
                .toList();
    }
}
