package emporium.catalog.review.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import emporium.platform.test.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewsIT extends RunningReviews {

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
    void goesWithItsProduct() {
        written(buyer(), 4);

        assertThat(staff(DELETE, "/api/products/" + product, "W/\"1\"", "")).hasStatus(204);
        assertThat(get(uri)).hasStatus(404);
        var answer = as(buyer(), POST, uri, "", review(5));
        assertProblem(answer, 404, "product-unknown");
    }
}
