package emporium.platform.test.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OpenApiContractTest {

    private final OpenApiContract contract =
            new OpenApiContract(
                    "sample",
                    """
                    openapi: 3.1.0
                    info: {title: Sample, version: 1.0.0}
                    paths:
                      /api/things/{id}:
                        get:
                          responses:
                            '200':
                              description: found
                              content:
                                application/json:
                                  schema: {$ref: '#/components/schemas/Thing'}
                            '404': {$ref: '#/components/responses/NotFound'}
                        delete:
                          responses:
                            '204': {description: gone}
                    components:
                      responses:
                        NotFound:
                          description: there is none
                          content:
                            application/problem+json:
                              schema: {$ref: '#/components/schemas/Problem'}
                      schemas:
                        Thing:
                          type: object
                          required: [id, parts]
                          properties:
                            id: {type: string, format: uuid}
                            parts: {type: array, items: {$ref: '#/components/schemas/Part'}}
                        Part: {type: object, required: [name], additionalProperties: false, properties: {name: {type: string}}}
                        Problem: {type: object, required: [type, status]}
                    """);

    @Test
    void acceptsWhatIsPromised() {
        var thing =
                """
                {"id": "b7d7c5c0-6a6d-4a34-a3f3-2c7a3a3d8f10", "parts": [{"name": "a"}]}\
                """;
        assertThatCode(() -> contract.assertValidResponse("GET", "/api/things/{id}", 200, thing))
                .doesNotThrowAnyException();
        assertThatCode(() -> contract.assertValidResponse("DELETE", "/api/things/{id}", 204, ""))
                .doesNotThrowAnyException();
    }

    @Test
    void findsWhatIsWrongDeepInside() {
        assertRefused("GET", 200, "{\"parts\": []}", "id");
        assertRefused("GET", 200, "{\"id\": \"no uuid\", \"parts\": []}", "uuid");
        var id = "b7d7c5c0-6a6d-4a34-a3f3-2c7a3a3d8f10";
        assertRefused("GET", 200, "{\"id\": \"%s\", \"parts\": [{}]}".formatted(id), "name");
    }

    @Test
    void followsAnswersThatAreShared() {
        assertRefused("GET", 404, "{\"type\": \"about:blank\"}", "status");
    }

    @Test
    void refusesAnAnswerNobodyPromised() {
        assertRefused("GET", 500, "{}", "no answer 500");
        assertRefused("PUT", 200, "{}", "no answer 200");
        assertRefused("DELETE", 204, "{}", "no body");
    }

    private void assertRefused(String method, int status, String json, String reason) {
        assertThatThrownBy(() ->
                        contract.assertValidResponse(method, "/api/things/{id}", status, json))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(reason);
    }
}
