package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the shop answered. */
record Answer(int status, Optional<String> contentType, JsonNode body, HttpResponse<String> raw) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type");
        var json = type.filter(t -> t.contains("json")).isPresent() && !response.body().isBlank();
        var body = json ? JSON.readTree(response.body()) : JSON.missingNode();
        return new Answer(response.statusCode(), type, body, response);
    }

    Answer expect(int expected) {
        assertThat(status).as("%s: %s", raw.request(), raw.body()).isEqualTo(expected);
        return this;
    }

    /** A refusal as RFC 9457 wants it, whatever its status. */
    Answer expectProblem(int expected) {
        expect(expected);
        assertThat(contentType).as("%s: %s", raw.request(), raw.body()).isPresent();
        assertThat(contentType.get()).startsWith("application/problem+json");
        assertThat(body.path("type").asString()).isNotBlank();
        assertThat(body.path("status").asInt()).isEqualTo(expected);
        return this;
    }

    String text(String pointer) {
        return body.at(pointer).asString();
    }

    Optional<String> header(String name) {
        return raw.headers().firstValue(name);
    }
}
