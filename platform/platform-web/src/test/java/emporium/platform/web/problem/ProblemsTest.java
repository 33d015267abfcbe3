package emporium.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over a real connection, as the container has its own say. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.autoconfigure.exclude="
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "emporium.web.limits.bodies[/uploads]=2MB",
            "spring.mvc.problemdetails.enabled=true",
            "spring.mvc.apiversion.default=1",
            "spring.mvc.apiversion.supported=1",
            "spring.mvc.apiversion.use.header=API-Version"
        })
class ProblemsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"lines":[{"name":"a","quantity":1.5}]}        | 'lines[0].quantity' must be a whole number within its range.
                    {"lines":[{"name":"a","quantity":2147483648}]} | A number is out of range, at line 1, column 44.
                    {"lines":[{"name":"a","quantity":"1"}]}        | 'lines[0].quantity' must be a whole number within its range.
                    {"lines":[{"name":"a","quantity":""}]}         | 'lines[0].quantity' must be a whole number within its range.
                    {"lines":[{"name":"a","quantity":true}]}       | 'lines[0].quantity' must be a whole number within its range.
                    {"lines":[{"name":"a","quantity":null}]}       | 'lines[0].quantity' must be a whole number within its range.
                    {"lines":[{"name":5,"quantity":1}]}            | 'lines[0].name' must be a string.
                    {"lines":{}}                                   | 'lines' must be a list.
                    {"gift":"true"}                                | 'gift' must be true or false.
                    {"amount":"a lot"}                             | 'amount' must be a number.
                    {"lines":                                      | The body is not valid JSON, at line 1, column 10.
                    {"gift":true} and more                         | The body is not valid JSON, at line 1, column 15.
                    ``                                             | A body is required.
                    """)
    void explainsWhatIsWrongWithABody(String body, String detail) throws Exception {
        var answer = post("/baskets", body);
        assertProblem(answer, 400, "malformed-body");
        assertThat(json(answer).get("detail").asString()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut-off", "no-connection"})
    void aDatabaseThatIsAwayIsAnOutageAndNoFaultOfOurs(String kind) throws Exception {
        var answer = get("/failures/" + kind);

        assertProblem(answer, 503, "temporarily-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void readsDecimalsFromStringsAsAmountsAreWrittenSo() throws Exception {
        assertThat(post("/baskets", "{\"amount\":\"12.90\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void listsEveryInvalidField() throws Exception {
        var answer = post("/baskets", "{\"lines\":[{\"name\":\" \",\"quantity\":0}]}");
        assertProblem(answer, 400, "invalid-request");
        assertThat(json(answer).get("errors").toString())
                .isEqualTo(
                        """
                        [{"field":"lines[0].name","message":"must not be blank"},\
                        {"field":"lines[0].quantity","message":"must be greater than or equal to 1"}]\
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "2147483648", "1.5", "many", "-1"})
    void refusesParametersOutOfRange(String size) throws Exception {
        var answer = get("/pages?size=" + size);
        assertProblem(answer, 400, "invalid-request");
        assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo("size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%21", "AB%3D%3D%3DC", "/wAA"})
    void refusesACursorItHasNotMade(String cursor) throws Exception {
        assertProblem(get("/pages?after=" + cursor), 400, "bad-cursor");
    }

    @Test
    void knowsItsOwnErrors() throws Exception {
        assertProblem(get("/nowhere"), 404, "not-found");
        assertProblem(get("/error"), 404, "not-found");
        assertProblem(get("/baskets"), 405, "method-not-allowed");
        assertProblem(get("/things/1"), 400, "invalid-request");
        assertProblem(get("/things/x", "API-Version", "99"), 400, "bad-request");
        assertProblem(get("/things/x", "API-Version", "x"), 400, "bad-request");
        assertProblem(get("/failures/duplicate"), 409, "conflict");
        assertProblem(get("/failures/refusal"), 409, "own-refusal");
        assertProblem(
                send(
                        request("/baskets")
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString("a;b"))),
                415,
                "unsupported-media-type");
    }

    @Test
    void keepsTheInsideOfAnUnexpectedErrorInTheLog(CapturedOutput log) throws Exception {
        var answer = get("/failures/unexpected");
        assertProblem(answer, 500, "internal-error");
        assertThat(answer.body()).doesNotContain("secret", "IllegalState", "emporium.platform");
        var id = json(answer).get("id").asString();
        assertThat(log).contains(id).contains("secret detail");
    }

    @Test
    void saysNothingOfADatabaseError() throws Exception {
        assertThat(get("/failures/duplicate").body()).doesNotContain("secret");
    }

    @Test
    void refusesABodyThatIsNestedTooDeeply() throws Exception {
        var answer = post("/baskets", "{\"unknown\":" + "[".repeat(20_000));
        assertProblem(answer, 400, "malformed-body");
        assertThat(answer.body()).contains("nested too deeply");
        assertProblem(post("/baskets", "[".repeat(20_000)), 400, "malformed-body");
    }

    @Test
    void refusesALargeBodyByItsLengthAndByCounting() throws Exception {
        var large = " ".repeat(1024 * 1024 + 1);
        assertProblem(post("/baskets", large), 413, "body-too-large");
        assertProblem(chunked("/baskets", large), 413, "body-too-large");
        assertProblem(chunked("/raw", large), 413, "body-too-large");
        assertThat(chunked("/raw", large.substring(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void takesMoreWhereMoreIsAllowed() throws Exception {
        assertThat(chunked("/uploads", " ".repeat(2 * 1024 * 1024)).body()).isEqualTo("2097152");
        assertProblem(chunked("/uploads", " ".repeat(2 * 1024 * 1024 + 1)), 413, "body-too-large");
    }

    @Test
    void refusesHeadersThatAreTooLarge() throws Exception {
        var answer = get("/pages", "X-Large", "x".repeat(20_000));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Tomcat", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pages?a=%", "/pages/%2e%2e/pages", "/pages;x=%00", "/a%00b"})
    void survivesStrangePaths(String path) throws Exception {
        var answer = raw(path);
        assertThat(answer).doesNotContain("Exception", "Tomcat", "\tat ", "<html");
        assertThat(answer).matches("(?s)HTTP/1.1 (200|400|404).*");
    }

    private String raw(String path) throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            ("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                                    .getBytes());
            return new String(socket.getInputStream().readAllBytes());
        }
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> chunked(String path, String body) throws Exception {
        var parts =
                Stream.of(body.substring(0, body.length() / 2), body.substring(body.length() / 2));
        var bytes = parts.map(String::getBytes).toList();
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArrays(bytes)));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(answer.body())
                .contains("application/problem+json");
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("type").asString())
                .isEqualTo("https://emporium.example/problems/" + slug);
        assertThat(json(answer).has("title")).isTrue();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
