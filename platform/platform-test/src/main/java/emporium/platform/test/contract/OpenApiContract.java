package emporium.platform.test.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a service promises over HTTP. */
public final class OpenApiContract {

    /** Where the references within the document lead. */
    private static final String ADDRESS = ContractFiles.BASE + "openapi.json";

    private final String file;
    private final JsonNode document;
    private final SchemaRegistry schemas;

    OpenApiContract(String service) {
        this(service, ContractFiles.read("http/%s.openapi.yaml".formatted(service)));
    }

    OpenApiContract(String service, String yaml) {
        file = service + ".openapi.yaml";
        document = new YAMLMapper().readTree(yaml);
        schemas =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(Map.of(ADDRESS, document.toString())));
    }

    /**
     * Fails unless the contract has this answer and the body fits it. The path is written as in the
     * contract: {@code /api/things/{id}}. An empty body fits an answer without content.
     */
    public void assertValidResponse(String method, String pathTemplate, int status, String json) {
        var answer =
                "/paths/%s/%s/responses/%d"
                        .formatted(escape(pathTemplate), method.toLowerCase(Locale.ROOT), status);
        var response = document.at(answer);
        if (response.isMissingNode()) {
            throw new AssertionError(
                    "%s has no answer %d for %s %s".formatted(file, status, method, pathTemplate));
        }
        if (response.has("$ref")) {
            answer = response.get("$ref").asString().substring(1);
            response = document.at(answer);
        }
        var content = response.path("content");
        if (content.isEmpty()) {
            if (!json.isEmpty()) {
                throw new AssertionError(
                        "%s: %s has no body, but got %s".formatted(file, answer, json));
            }
            return;
        }
        var mediaType = content.propertyNames().iterator().next();
        var pointer = "%s/content/%s/schema".formatted(answer, escape(mediaType));
        var schema = schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
        ContractFiles.failOn(
                schema.validate(
                        json,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true))),
                "%s: %s %s → %d".formatted(file, method, pathTemplate, status),
                json);
    }

    private static String escape(String pointerToken) {
        return pointerToken.replace("~", "~0").replace("/", "~1");
    }
}
