package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the catalog learns from orders: who may review, and what goes together. */
class LearningIT {

    private final String sku = Assortment.sku();
    private final String other = Assortment.sku();

    @Test
    void whoHasBoughtReviewsAndOthersSeeWhatWasBoughtTogether() {
        var staff = Visitor.staff();
        staff.stocks(sku, 10);
        staff.stocks(other, 10);
        var product = productOf(sku);
        var reviews = "/api/products/" + product + "/reviews";
        var shopper = Visitor.newShopper().puts(sku, 1).puts(other, 1);
        shopper.post(reviews, review(5)).expectProblem(403);

        shopper.seesStatus(shopper.checksOut("tok_ok"), "CONFIRMED");

        eventually(
                () -> shopper.get(reviews + "/mine").expect(200).body().at("/bought").asBoolean());
        var before = ratings(product);
        var own = shopper.post(reviews, review(2)).expect(201);
        assertThat(ratings(product)).isEqualTo(before + 1);
        Visitor.newShopper()
                .send(
                        "DELETE",
                        reviews + "/" + own.text("/id"),
                        null,
                        Map.of("If-Match", own.header("ETag").orElseThrow()))
                .expectProblem(404);
        eventually(() -> boughtTogether(product, productOf(other)));
    }

    private static void eventually(java.util.concurrent.Callable<Boolean> learned) {
        await().atMost(Duration.ofSeconds(30)).until(learned);
    }

    private static String productOf(String sku) {
        return Visitor.anonymous()
                .get("/api/prices?sku=" + sku)
                .expect(200)
                .body()
                .get(0)
                .get("productId")
                .asString();
    }

    private static int ratings(String product) {
        return Visitor.anonymous()
                .get("/api/products/" + product)
                .expect(200)
                .body()
                .at("/rating/count")
                .asInt();
    }

    private static boolean boughtTogether(String product, String other) {
        var items =
                Visitor.anonymous()
                        .get("/api/products/" + product + "/recommendations?size=24")
                        .expect(200)
                        .body()
                        .get("items");
        return items.valueStream()
                .filter(item -> item.get("basis").asString().equals("bought-together"))
                .map(item -> item.get("id"))
                .map(JsonNode::asString)
                .anyMatch(other::equals);
    }

    private static String review(int rating) {
        return """
        {"rating":%d,"title":"A thing","text":"It does what it says."}\
        """
                .formatted(rating);
    }
}
