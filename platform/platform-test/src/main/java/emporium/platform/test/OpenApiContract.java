package emporium.platform.test;

import com.networknt.schema.InputFormat;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a service promises over HTTP. */
public final class OpenApiContract {

    private final String file;
    private final JsonNode document;

    OpenApiContract(String service) {
        file = "http/" + service + ".openapi.yaml";
        document = new YAMLMapper().readTree(ContractFiles.read(file));
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
        var schema =
                ContractFiles.schema(
                        "%s#%s/content/%s/schema".formatted(file, answer, escape(mediaType)));
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
