package emporium.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.platform.test.contract.ContractFiles;
import emporium.platform.test.contract.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The published language is whole: every message has schema, example and a place in asyncapi.yaml.
 */
class EventContractsTest {

    private static final Path EVENTS = ContractFiles.folder().resolve("events");

    static Stream<String> messages() throws IOException {
        return files(".schema.json").stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyExampleFitsItsSchema(String message) {
        Contracts.event(message).assertValid(Contracts.event(message).example());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everySchemaRefusesSomething(String message) {
        assertThatThrownBy(() -> Contracts.event(message).assertValid("{}"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void everyExampleHasASchema() throws IOException {
        assertThat(files(".schema.json")).containsAll(files(".example.json")).isNotEmpty();
    }

    @Test
    void asyncapiNamesEverySchemaAndNoOther() throws IOException {
        var named =
                messagesOf(asyncapi())
                        .map(message -> message.at("/payload/$ref").asString())
                        .filter(reference -> !reference.isEmpty())
                        .map(reference -> reference.replaceFirst("^\\./", ""))
                        .map(reference -> reference.replaceFirst("\\.schema\\.json$", ""))
                        .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(files(".schema.json"));
    }

    @Test
    void asyncapiPutsEveryMessageInTheChannelOfItsFolder() throws IOException {
        var asyncapi = asyncapi();
        for (var message : files(".schema.json")) {
            var channel = message.substring(0, message.indexOf('/'));
            var name = message.substring(message.indexOf('/') + 1);
            assertThat(asyncapi.path("channels").path(channel).path("messages").has(name))
                    .as("%s in channel %s", name, channel)
                    .isTrue();
        }
    }

    @Test
    void everyReferenceWithinAsyncapiLeadsSomewhere() throws IOException {
        var asyncapi = asyncapi();
        assertThat(asyncapi.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> {
                    var target = reference.asString();
                    if (target.startsWith("#")) {
                        assertThat(asyncapi.at(target.substring(1)).isMissingNode())
                                .as(target)
                                .isFalse();
                    } else {
                        assertThat(EVENTS.resolve(target)).isRegularFile();
                    }
                });
    }

    private static JsonNode asyncapi() {
        return new YAMLMapper().readTree(ContractFiles.read("events/asyncapi.yaml"));
    }

    private static Stream<JsonNode> messagesOf(JsonNode asyncapi) {
        return asyncapi.at("/components/messages").valueStream();
    }

    /** As {@code topic/name.v1}. */
    private static List<String> files(String ending) throws IOException {
        try (var files = Files.walk(EVENTS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> EVENTS.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
