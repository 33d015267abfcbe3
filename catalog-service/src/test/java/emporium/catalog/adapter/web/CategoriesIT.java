package emporium.catalog.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.RunningCatalog;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.contract.OpenApiContract;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CategoriesIT extends RunningCatalog {

    private static final OpenApiContract CONTRACT = Contracts.openApi("catalog-service");

    private final String slug = "shelf-" + UUID.randomUUID().toString().substring(0, 8);
    private final String uri = "/api/categories/" + slug;

    @Test
    void addsMovesAndRemovesACategory() throws Exception {
        var added = add(slug, "Shelf", "decor");
        assertValid(added, "POST", "/api/categories");
        body(added, 201);
        assertThat(added.getResponse().getHeader("Location")).isEqualTo(uri);
        assertThat(added.getResponse().getHeader("ETag")).isEqualTo("W/\"1\"");

        var moved = staff(HttpMethod.PUT, uri, "W/\"1\"", "{\"name\":\"Board\",\"position\":7}");
        assertValid(moved, "PUT", "/api/categories/{slug}");
        assertThat(body(moved, 200).get("version").asLong()).isEqualTo(2);
        var one = get(uri);
        assertValid(one, "GET", "/api/categories/{slug}");
        assertThat(body(one, 200)).isEqualTo(body(moved, 200));
        assertThat(one.getResponse().getHeader("ETag")).isEqualTo("W/\"2\"");
        assertThat(read("/api/categories").toString()).contains("\"name\":\"Board\"");

        assertThat(staff(HttpMethod.DELETE, uri, "W/\"2\"", "")).hasStatus(204);
        assertProblem(get(uri), 404, "category-missing");
        assertThat(read("/api/categories").toString()).doesNotContain(slug);
    }

    @ParameterizedTest
    @CsvSource({"'', 428", "W/\"7\", 412", "*, 412", "x, 412"})
    void refusesEditsThatDoNotNameTheCurrentVersion(String ifMatch, int status) {
        body(add(slug, "Shelf", "decor"), 201);

        assertThat(staff(HttpMethod.PUT, uri, ifMatch, "{\"name\":\"Other\"}")).hasStatus(status);
        assertThat(staff(HttpMethod.DELETE, uri, ifMatch, "")).hasStatus(status);
        assertThat(read(uri).get("name").asString()).isEqualTo("Shelf");
    }

    @Test
    void keepsWhatIsNotEmpty() {
        body(add(slug, "Shelf", "decor"), 201);
        body(add(slug + "-below", "Below", slug), 201);
        assertProblem(staff(HttpMethod.DELETE, uri, "W/\"1\"", ""), 409, "category-not-empty");
        body(
                staff(
                        HttpMethod.POST,
                        "/api/products",
                        "",
                        draft("On the shelf", "5.00")
                                .replace("\"decor\"", "\"" + slug + "-below\"")),
                201);
        assertProblem(
                staff(HttpMethod.DELETE, uri + "-below", "W/\"1\"", ""), 409, "category-not-empty");
    }

    @Test
    void refusesWhatDoesNotFitIntoTheTree() {
        assertProblem(add("home", "Home again", null), 409, "category-taken");
        assertProblem(add(slug, "Orphan", "nowhere"), 422, "category-unknown");
        var below = "{\"name\":\"Home\",\"parent\":\"lighting\"}";
        var version = read("/api/categories/home").get("version").asLong();
        assertProblem(
                staff(HttpMethod.PUT, "/api/categories/home", "\"" + version + "\"", below),
                422,
                "category-in-circle");
        assertProblem(
                staff(HttpMethod.PUT, uri, "\"1\"", "{\"name\":\"x\"}"), 404, "category-missing");
    }

    @Test
    void twoMovesMakeNoCircleTogether() throws Exception {
        for (var round = 0; round < 5; round++) {
            var one = slug + "-one-" + round;
            var two = slug + "-two-" + round;
            body(add(one, "One", null), 201);
            body(add(two, "Two", null), 201);
            var statuses = new ArrayList<Integer>();
            try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var move :
                        editors.invokeAll(java.util.List.of(move(one, two), move(two, one)))) {
                    statuses.add(move.get());
                }
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
        }
    }

    private Callable<Integer> move(String child, String parent) {
        var body = "{\"name\":\"x\",\"parent\":\"%s\"}".formatted(parent);
        return () ->
                staff(HttpMethod.PUT, "/api/categories/" + child, "\"1\"", body)
                        .getResponse()
                        .getStatus();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"No slug\"}",
                "{\"slug\":\"Not A Slug\",\"name\":\"x\"}",
                "{\"slug\":\"s\",\"name\":\"\"}",
                "{\"slug\":\"s\",\"name\":\"a\\u0000b\"}",
                "{\"slug\":\"s\",\"name\":\"x\",\"parent\":\"../x\"}",
                "{\"slug\":\"s\",\"name\":\"x\",\"position\":-1}"
            })
    void refusesWhatDoesNotFit(String body) {
        assertThat(staff(HttpMethod.POST, "/api/categories", "", body)).hasStatus(400);
    }

    private MvcTestResult add(
            String of, String name, @org.jspecify.annotations.Nullable String parent) {
        var body = json.createObjectNode().put("slug", of).put("name", name);
        if (parent != null) {
            body.put("parent", parent);
        }
        return staff(HttpMethod.POST, "/api/categories", "", body.toString());
    }

    private void assertProblem(MvcTestResult answer, int status, String type) {
        assertThat(body(answer, status).get("type").asString()).endsWith("/" + type);
    }

    private static void assertValid(MvcTestResult answer, String method, String path)
            throws Exception {
        var response = answer.getResponse();
        CONTRACT.assertValidResponse(
                method, path, response.getStatus(), response.getContentAsString(UTF_8));
    }
}
