package emporium.catalog.review.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What reviews make of a product's rating. */
class RatingsIT extends RunningReviews {

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
}
