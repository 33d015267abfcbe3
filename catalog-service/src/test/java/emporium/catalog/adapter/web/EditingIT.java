package emporium.catalog.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.RunningCatalog;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.contract.OpenApiContract;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EditingIT extends RunningCatalog {

    private static final OpenApiContract CONTRACT = Contracts.openApi("catalog-service");

    @Test
    void addsAProductThatIsFoundAtOnce() throws Exception {
        var answer =
                staff(HttpMethod.POST, "/api/products", "", draft("Unheard-of Zither", "12.9"));
        var product = body(answer, 201);

        assertThat(answer.getResponse().getHeader("Location"))
                .isEqualTo("/api/products/" + product.get("id").asString());
        assertThat(answer.getResponse().getHeader("ETag")).isEqualTo("W/\"1\"");
        assertValid(answer, "POST", "/api/products");
        assertThat(read("/api/products/" + product.get("id").asString())).isEqualTo(product);
        assertThat(price(product)).isEqualTo("12.90");
        assertThat(read("/api/products?q=zither").get("total").asInt()).isOne();
    }

    @Test
    void makesTheSlugFromTheName() {
        var draft = (ObjectNode) json.readTree(draft("Crème de la Crème Jug", "3.00"));
        draft.remove("slug");
        var product = body(staff(HttpMethod.POST, "/api/products", "", draft.toString()), 201);

        assertThat(product.get("slug").asString()).isEqualTo("creme-de-la-creme-jug");
    }

    @Test
    void countsVersionsWithoutGaps() throws Exception {
        var product = product("Counted Thing", "5.00");
        var uri = "/api/products/" + product.get("id").asString();
        var sku = sku(product);

        var replaced = staff(HttpMethod.PUT, uri, "W/\"1\"", redraft(product, "Recounted Thing"));
        assertValid(replaced, "PUT", "/api/products/{id}");
        assertThat(body(replaced, 200).get("version").asLong()).isEqualTo(2);
        var repriced =
                staff(HttpMethod.PATCH, uri + "/variants/" + sku + "/price", "\"2\"", money("6"));
        assertValid(repriced, "PATCH", "/api/products/{id}/variants/{sku}/price");
        assertThat(body(repriced, 200).get("version").asLong()).isEqualTo(3);
        assertThat(repriced.getResponse().getHeader("ETag")).isEqualTo("W/\"3\"");

        var now = read(uri);
        assertThat(now.get("name").asString()).isEqualTo("Recounted Thing");
        assertThat(price(now)).isEqualTo("6.00");
        assertThat(read("/api/prices?sku=" + sku).get(0).get("productVersion").asLong())
                .isEqualTo(3);
        assertThat(staff(HttpMethod.DELETE, uri, "W/\"3\"", "")).hasStatus(204);
        assertThat(get(uri)).hasStatus(404);
        assertThat(read("/api/prices?sku=" + sku)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 428", "W/\"7\", 412", "\"0\", 412", "*, 412", "x, 412", "W/\"1, 412"})
    void refusesEditsThatDoNotNameTheCurrentVersion(String ifMatch, int status) {
        var product = product("Guarded Thing", "5.00");
        var uri = "/api/products/" + product.get("id").asString();
        var draft = redraft(product, "Other Thing");
        var priceUri = uri + "/variants/" + sku(product) + "/price";

        assertThat(staff(HttpMethod.PUT, uri, ifMatch, draft)).hasStatus(status);
        assertThat(staff(HttpMethod.PATCH, priceUri, ifMatch, money("1"))).hasStatus(status);
        assertThat(staff(HttpMethod.DELETE, uri, ifMatch, "")).hasStatus(status);
        assertThat(read(uri)).isEqualTo(product);
    }

    @Test
    void letsOneOfManyWinWhoEditTheSameVersion() throws Exception {
        var product = product("Wanted Thing", "5.00");
        var uri =
                "/api/products/"
                        + product.get("id").asString()
                        + "/variants/"
                        + sku(product)
                        + "/price";
        var edits = new ArrayList<Callable<Integer>>();
        for (var i = 1; i <= 8; i++) {
            var price = money(String.valueOf(i));
            edits.add(
                    () -> staff(HttpMethod.PATCH, uri, "W/\"1\"", price).getResponse().getStatus());
        }
        var statuses = new ArrayList<Integer>();
        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var edit : editors.invokeAll(edits)) {
                statuses.add(edit.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void givesAnAddressToOneProductOnly() {
        var first = product("First Thing", "5.00");
        var second =
                draft("Second Thing", "5.00")
                        .replaceFirst("test-[0-9a-f]{8}", first.get("slug").asString());

        var refusal = body(staff(HttpMethod.POST, "/api/products", "", second), 409);
        assertThat(refusal.get("type").asString()).endsWith("/slug-taken");
    }

    @Test
    void neverGivesASkuToAnotherProduct() {
        var first = product("Owner of a SKU", "5.00");
        var uri = "/api/products/" + first.get("id").asString();
        var second = draft("Thief of a SKU", "5.00").replaceFirst("TEST-[0-9A-F]{8}", sku(first));

        assertProblem(staff(HttpMethod.POST, "/api/products", "", second), 409, "sku-taken");
        assertThat(staff(HttpMethod.DELETE, uri, "W/\"1\"", "")).hasStatus(204);
        assertProblem(staff(HttpMethod.POST, "/api/products", "", second), 409, "sku-taken");
        var kept = jdbc.sql("select count(*) from product where name = 'Thief of a SKU'");
        assertThat(kept.query(Long.class).single()).as("rolled back").isZero();
    }

    @Test
    void needsACategoryThatExists() {
        var draft = draft("Lost Thing", "5.00").replace("\"decor\"", "\"nowhere\"");

        assertProblem(staff(HttpMethod.POST, "/api/products", "", draft), 422, "category-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"-1.00\"",
                "\"0\"",
                "\"0.00\"",
                "\"1.234\"",
                "\"1e3\"",
                "\"1000000\"",
                "12.5",
                "12",
                "true",
                "\"\"",
                "null",
                "\"NaN\"",
                "\"9999999999999999999\"",
                "\"1,00\""
            })
    void refusesPricesThatAreNone(String amount) {
        var draft = draft("Priceless Thing", "7.77").replace("\"7.77\"", amount);

        assertThat(staff(HttpMethod.POST, "/api/products", "", draft)).hasStatus(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | \"\"",
                "name | \"  \"",
                "name | null",
                "name | \"a\\u0000b\"",
                "name | 5",
                "slug | \"Not A Slug\"",
                "slug | \"../etc\"",
                "description | \"\"",
                "brand | \"\\u0007\"",
                "category | \"a'b\"",
                "images | []",
                "images | [\"https://elsewhere.example/x.svg\"]",
                "images | [\"javascript:alert(1)\"]",
                "images | [null]",
                "variants | []",
                "variants | [null]",
                "variants | null",
                "attributes | {\"Bad Key\":\"x\"}",
                "attributes | {\"key\":\"\"}",
                "attributes | {\"key\":null}",
                "active | \"yes\""
            })
    void refusesWhatDoesNotFit(String field, String value) {
        var draft = (ObjectNode) json.readTree(draft("Odd Thing", "5.00"));
        draft.set(field, json.readTree(value));

        var answer = staff(HttpMethod.POST, "/api/products", "", draft.toString());
        assertThat(answer.getResponse().getStatus()).isEqualTo(400);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
    }

    @Test
    void refusesHalvesOfCharacters() {
        var draft = draft("Odd Thing", "5.00").replace("Odd Thing", "Odd \\ud800 Thing");

        assertThat(staff(HttpMethod.POST, "/api/products", "", draft)).hasStatus(400);
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertThat(staff(HttpMethod.POST, "/api/products", "", draft("x".repeat(121), "5.00")))
                .hasStatus(400);
    }

    @Test
    void refusesOneSkuTwice() {
        var draft = (ObjectNode) json.readTree(draft("Twin Thing", "5.00"));
        var variants = (ArrayNode) draft.get("variants");
        variants.add(variants.get(0));

        assertThat(staff(HttpMethod.POST, "/api/products", "", draft.toString())).hasStatus(400);
    }

    @Test
    void ignoresWhatStaffMayNotSet() {
        var draft =
                draft("Vain Thing", "5.00")
                        .replaceFirst(
                                "\\{",
                                "{\"id\":\"01a1faaf-8210-7f74-aaca-bdc800eac0e6\",\"version\":99,"
                                        + "\"rating\":{\"average\":5,\"count\":1000},");
        var product = body(staff(HttpMethod.POST, "/api/products", "", draft), 201);

        assertThat(product.get("version").asLong()).isOne();
        assertThat(product.get("rating").get("count").asInt()).isZero();
        assertThat(product.get("id").asString()).doesNotStartWith("01a1faaf-8210");
    }

    @Test
    void keepsTextsAsTheyWereWritten() {
        var name = "<script>alert('x')</script> & \"Söhne\" 漆器 🪔";
        var product = product(name, "5.00");

        assertThat(read("/api/products/" + product.get("id").asString()).get("name").asString())
                .isEqualTo(name);
    }

    private String redraft(JsonNode product, String name) {
        return draft(name, "5.50").replaceFirst("TEST-[0-9A-F]{8}", sku(product));
    }

    private static String sku(JsonNode product) {
        return product.get("variants").get(0).get("sku").asString();
    }

    private static String price(JsonNode product) {
        return product.get("variants").get(0).get("price").get("amount").asString();
    }

    private static String money(String amount) {
        return "{\"amount\":\"%s\",\"currency\":\"EUR\"}".formatted(amount);
    }

    private void assertProblem(MvcTestResult answer, int status, String type) {
        assertThat(body(answer, status).get("type").asString()).endsWith("/" + type);
    }

    private static void assertValid(MvcTestResult answer, String method, String path)
            throws Exception {
        var response = answer.getResponse();
        CONTRACT.assertValidResponse(
                method,
                path,
                response.getStatus(),
                response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }
}
