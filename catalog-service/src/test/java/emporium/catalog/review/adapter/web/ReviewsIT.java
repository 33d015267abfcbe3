package emporium.catalog.review.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import emporium.catalog.RunningCatalog;
import emporium.catalog.sale.application.Sales;
import emporium.catalog.sale.application.Sales.SaleNews;
import emporium.platform.test.Contracts;
import emporium.platform.test.OpenApiContract;
import emporium.platform.test.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class ReviewsIT extends RunningCatalog {

    private static final OpenApiContract CONTRACT = Contracts.openApi("catalog-service");
    private static final String REVIEWS = "/api/products/{idOrSlug}/reviews";
    private static final String REVIEW = "/api/products/{id}/reviews/{reviewId}";

    @Autowired private Sales sales;

    private String product;
    private String uri;

    @BeforeEach
    void offerAProduct() {
        product = product("Reviewed Thing", "5.00").get("id").asString();
        uri = "/api/products/" + product + "/reviews";
    }

    @Test
    void showsWhatBuyersSayNewestFirst() throws Exception {
        var first = written(buyer(), 5);
        var second = written(buyer(), 2);
        var third = written(buyer(), 2);

        var answer = get(uri + "?size=2");
        assertValid(answer, "GET", REVIEWS);
        var page = body(answer, 200);
        assertThat(ids(page)).containsExactly(third, second);
        assertThat(page.get("items").get(0).get("author").asString()).isEqualTo("Ada B.");
        assertThat(page.get("distribution").toString())
                .isEqualTo(
                        """
                        [{"rating":5,"count":1},{"rating":4,"count":0},{"rating":3,"count":0},\
                        {"rating":2,"count":2},{"rating":1,"count":0}]\
                        """);

        var last = read(uri + "?size=2&after=" + page.get("next").asString());
        assertThat(ids(last)).containsExactly(first);
        assertThat(last.has("next")).isFalse();
        assertThat(last.has("distribution")).isFalse();
    }

    @Test
    void isFoundByTheProductsSlugToo() {
        written(buyer(), 4);
        var slug = read("/api/products/" + product).get("slug").asString();

        assertThat(read("/api/products/" + slug + "/reviews").get("items")).hasSize(1);
        assertThat(get("/api/products/no-such/reviews")).hasStatus(404);
    }

    @Test
    void isForBuyersOnly() throws Exception {
        var answer = as(shopper(UUID.randomUUID()), POST, uri, "", review(5));

        assertProblem(answer, 403, "not-bought");
        assertValid(answer, "POST", "/api/products/{id}/reviews");
        assertThat(as("", POST, uri, "", review(5))).hasStatus(401);
        assertThat(rating().get("count").asInt()).isZero();
    }

    @Test
    void isWrittenOnce() throws Exception {
        var buyer = buyer();
        var answer = as(buyer, POST, uri, "", review(5));
        assertValid(answer, "POST", "/api/products/{id}/reviews");
        var created = body(answer, 201);
        assertThat(answer.getResponse().getHeader("ETag")).isEqualTo("W/\"1\"");
        var location = String.valueOf(answer.getResponse().getHeader("Location"));
        assertThat(read(location)).isEqualTo(created);

        var again = as(buyer, POST, uri, "", review(1));
        assertProblem(again, 409, "already-reviewed");
        assertThat(rating().toString()).isEqualTo("{\"average\":5.0,\"count\":1}");
    }

    @Test
    void tellsBuyersWhetherTheyMayAndWhatTheySaid() throws Exception {
        var buyer = buyer();
        var before = as(buyer, GET, uri + "/mine", "", "");
        assertValid(before, "GET", REVIEWS + "/mine");
        assertThat(body(before, 200).toString()).isEqualTo("{\"bought\":true}");
        written(buyer, 3);

        var after = as(buyer, GET, uri + "/mine", "", "");
        assertValid(after, "GET", REVIEWS + "/mine");
        assertThat(body(after, 200).get("review").get("rating").asInt()).isEqualTo(3);
        assertThat(after.getResponse().getHeader("ETag")).isEqualTo("W/\"1\"");
        var stranger = as(shopper(UUID.randomUUID()), GET, uri + "/mine", "", "");
        assertThat(body(stranger, 200).toString()).isEqualTo("{\"bought\":false}");
    }

    @Test
    void isChangedAndWithdrawnByItsAuthor() throws Exception {
        var buyer = buyer();
        var own = uri + "/" + written(buyer, 5);

        var edited = as(buyer, PUT, own, "W/\"1\"", review(2));
        assertValid(edited, "PUT", REVIEW);
        assertThat(body(edited, 200).get("version").asInt()).isEqualTo(2);
        assertThat(rating().toString()).isEqualTo("{\"average\":2.0,\"count\":1}");
        assertThat(as(buyer, PUT, own, "", review(1))).hasStatus(428);
        assertProblem(as(buyer, PUT, own, "W/\"1\"", review(1)), 412, "outdated");
        assertThat(as(buyer, DELETE, own, "W/\"1\"", "")).hasStatus(412);

        assertThat(as(buyer, DELETE, own, "W/\"2\"", "")).hasStatus(204);
        assertThat(rating().toString()).isEqualTo("{\"average\":null,\"count\":0}");
        assertThat(get(own)).hasStatus(404);
        written(buyer, 4);
        assertThat(rating().toString()).isEqualTo("{\"average\":4.0,\"count\":1}");
    }

    @Test
    void doesNotExistForOthersToChange() {
        var own = uri + "/" + written(buyer(), 5);
        var other = buyer();

        assertProblem(as(other, PUT, own, "W/\"1\"", review(1)), 404, "review-unknown");
        assertProblem(as(other, DELETE, own, "W/\"1\"", ""), 404, "review-unknown");
        assertProblem(
                as(TestTokens.staff(), PUT, own, "W/\"1\"", review(1)), 404, "review-unknown");
        assertThat(rating().get("count").asInt()).isOne();
    }

    @Test
    void isHiddenByStaffFromAllButItsAuthor() throws Exception {
        var buyer = buyer();
        var own = uri + "/" + written(buyer, 1);
        written(buyer(), 5);

        var hidden = staff(PUT, own + "/visibility", "W/\"1\"", hide());
        assertValid(hidden, "PUT", REVIEW + "/visibility");
        assertThat(body(hidden, 200).get("hidden").get("reason").asString()).isEqualTo("Rude");

        assertThat(rating().toString()).isEqualTo("{\"average\":5.0,\"count\":1}");
        assertThat(read(uri).get("items")).hasSize(1);
        assertThat(get(own)).hasStatus(404);
        assertThat(as(buyer(), GET, own, "", "")).hasStatus(404);
        assertThat(as(buyer, GET, own, "", "")).hasStatus(200);
        var seen = body(as(TestTokens.staff(), GET, uri, "", ""), 200);
        assertThat(seen.get("items")).hasSize(2);
        assertThat(
                        jdbc.sql("select hidden_by from review where hidden_at is not null")
                                .query(String.class)
                                .list())
                .contains(new UUID(0, 1).toString());

        assertThat(staff(PUT, own + "/visibility", "W/\"2\"", "{\"shown\":true}")).hasStatus(200);
        assertThat(rating().toString()).isEqualTo("{\"average\":3.0,\"count\":2}");
        assertThat(get(own)).hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"shown\":false}",
                "{\"shown\":false,\"reason\":\"  \"}",
                "{\"shown\":true,\"reason\":\"Nice\"}",
                "{\"reason\":\"Rude\"}",
                "{\"shown\":\"no\",\"reason\":\"Rude\"}"
            })
    void isNotHiddenWithoutAReason(String body) {
        var own = uri + "/" + written(buyer(), 1);

        assertThat(staff(PUT, own + "/visibility", "W/\"1\"", body)).hasStatus(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rating | 0",
                "rating | 6",
                "rating | 4.5",
                "rating | \"5\"",
                "rating | null",
                "rating | 99999999999",
                "title | \"\"",
                "title | \" \"",
                "title | \"a\\nb\"",
                "title | null",
                "title | 5",
                "text | \"\\u0000\"",
                "text | null"
            })
    void refusesWhatDoesNotFit(String field, String value) {
        var body = (tools.jackson.databind.node.ObjectNode) json.readTree(review(5));
        body.set(field, json.readTree(value));

        var answer = as(buyer(), POST, uri, "", body.toString());
        assertThat(answer.getResponse().getStatus()).isEqualTo(400);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
    }

    @Test
    void refusesHalvesOfCharacters() {
        var body = review(5).replace("What I think", "What \\ud800 I think");

        assertThat(as(buyer(), POST, uri, "", body)).hasStatus(400);
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertThat(as(buyer(), POST, uri, "", review(5, "t".repeat(101), "x"))).hasStatus(400);
        assertThat(as(buyer(), POST, uri, "", review(5, "t", "x".repeat(4001)))).hasStatus(400);
        assertThat(as(buyer(), POST, uri, "", review(5, "t".repeat(100), "x\n".repeat(2000))))
                .hasStatus(201);
    }

    @ParameterizedTest
    @CsvSource({"size=0", "size=51", "size=x", "after=xyz", "after=eA", "after="})
    void refusesPagesThatAreNone(String parameters) {
        assertThat(get(uri + "?" + parameters)).hasStatus(400);
    }

    @Test
    void isAPartOfTheProductThatChangesWithoutANewVersion() {
        var unrated = get("/api/products/" + product);
        written(buyer(), 4);
        written(buyer(), 5);

        var rated = get("/api/products/" + product);
        assertThat(body(rated, 200).get("rating").toString())
                .isEqualTo("{\"average\":4.5,\"count\":2}");
        assertThat(body(rated, 200).get("version")).isEqualTo(body(unrated, 200).get("version"));
        var tag = String.valueOf(rated.getResponse().getHeader("ETag"));
        assertThat(tag)
                .isEqualTo("W/\"1-2-9\"")
                .isNotEqualTo(unrated.getResponse().getHeader("ETag"));
        var again = http.get().uri("/api/products/" + product).header("If-None-Match", tag);
        assertThat(again.exchange()).hasStatus(304);

        var edited = draft("Reviewed Thing", "6.00");
        var answer = staff(PUT, "/api/products/" + product, tag, edited);
        assertThat(body(answer, 200).get("rating").get("count").asInt()).isEqualTo(2);
        assertThat(rating().toString()).isEqualTo("{\"average\":4.5,\"count\":2}");
    }

    @Test
    void sortsTheListAndIsOnIt() {
        written(buyer(), 3);
        var best = product("Reviewed Thing", "7.00").get("id").asString();
        product = best;
        uri = "/api/products/" + best + "/reviews";
        written(buyer(), 4);

        var walked = new ArrayList<Double>();
        var next = "";
        do {
            var page = read("/api/products?brand=Testwright&sort=rating&size=3" + next);
            for (var item : page.get("items")) {
                walked.add(item.at("/rating/average").asDouble(0));
            }
            next = page.has("next") ? "&after=" + page.get("next").asString() : "";
        } while (!next.isEmpty());
        assertThat(walked).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(walked).contains(3.0, 4.0);
        assertThat(walked.size())
                .isEqualTo(read("/api/products?brand=Testwright&size=1").get("total").asInt());
    }

    @Test
    void goesWithItsProduct() {
        written(buyer(), 4);

        assertThat(staff(DELETE, "/api/products/" + product, "W/\"1\"", "")).hasStatus(204);
        assertThat(get(uri)).hasStatus(404);
        var answer = as(buyer(), POST, uri, "", review(5));
        assertProblem(answer, 404, "product-unknown");
    }

    @Test
    void countsRightHoweverManyWriteAtOnce() throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 24; i++) {
            var rating = 1 + i % 5;
            var buyer = buyer();
            var way = i % 4;
            tasks.add(() -> liveOf(buyer, rating, way));
        }
        var twice = buyer();
        for (var i = 0; i < 4; i++) {
            tasks.add(() -> as(twice, POST, uri, "", review(5)).getResponse().getStatus());
        }
        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var task : buyers.invokeAll(tasks)) {
                assertThat(task.get()).isLessThan(500);
            }
        }

        var counted =
                jdbc.sql(
                                """
                                select p.rating_sum - coalesce(sum(r.rating), 0) as sum,
                                       p.rating_count - count(r.rating) as count,
                                       p.rating_count
                                from product p
                                left join review r on r.product_id = p.id and r.hidden_at is null
                                where p.id = :product
                                group by p.id
                                """)
                        .param("product", UUID.fromString(product))
                        .query((row, _) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                        .single();
        assertThat(counted).containsExactly(0L, 0L, 13L);
    }

    /** One of four ways for a review to go. */
    private int liveOf(String buyer, int rating, int way) {
        var own = uri + "/" + written(buyer, rating);
        return switch (way) {
            case 0 -> as(buyer, PUT, own, "\"1\"", review(6 - rating)).getResponse().getStatus();
            case 1 -> as(buyer, DELETE, own, "\"1\"", "").getResponse().getStatus();
            case 2 -> {
                staff(PUT, own + "/visibility", "\"1\"", hide());
                yield as(buyer, PUT, own, "\"2\"", review(6 - rating)).getResponse().getStatus();
            }
            default -> 200;
        };
    }

    private String buyer() {
        var customer = UUID.randomUUID();
        var bought =
                new SaleNews(
                        UUID.randomUUID(),
                        4,
                        customer.toString(),
                        true,
                        Set.of(UUID.fromString(product)));
        sales.hear(List.of(bought));
        return shopper(customer);
    }

    private static String shopper(UUID customer) {
        return TestTokens.token(customer.toString(), "ada@example.com", "Ada Byron", "SHOPPER");
    }

    private String written(String buyer, int rating) {
        return body(as(buyer, POST, uri, "", review(rating)), 201).get("id").asString();
    }

    private String review(int rating) {
        return review(rating, "What I think", "It is a thing.\nReally.");
    }

    private String review(int rating, String title, String text) {
        return json.writeValueAsString(Map.of("rating", rating, "title", title, "text", text));
    }

    private static String hide() {
        return "{\"shown\":false,\"reason\":\"Rude\"}";
    }

    private JsonNode rating() {
        return read("/api/products/" + product).get("rating");
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items").valueStream().map(item -> item.get("id").asString()).toList();
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
