package emporium.deploy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** docker-compose.yml, anchors and merges resolved. */
record Compose(ObjectNode services) {

    static Compose read() {
        var file = new Yaml(new Merged()).load(Checkout.read("docker-compose.yml"));
        return new Compose((ObjectNode) new JsonMapper().valueToTree(file).path("services"));
    }

    /** Those that keep running. */
    List<String> running() {
        return services.propertyStream()
                .filter(service -> service.getValue().has("restart"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those that we build. */
    List<String> built() {
        return running().stream().filter(name -> image(name).startsWith("emporium/")).toList();
    }

    JsonNode service(String name) {
        return services.path(name);
    }

    String image(String name) {
        return service(name).path("image").asString("");
    }

    static Properties versions() {
        var versions = new Properties();
        try (var reader = new StringReader(Checkout.read(".env"))) {
            versions.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }

    /** Also reads compose's own tag for "not inherited". */
    private static final class Merged extends SafeConstructor {

        private static LoaderOptions manyAliases() {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(500);
            return options;
        }

        Merged() {
            super(manyAliases());
            yamlConstructors.put(
                    new Tag("!reset"),
                    new AbstractConstruct() {
                        @Override
                        public Object construct(Node node) {
                            return Map.of();
                        }
                    });
        }
    }
}
