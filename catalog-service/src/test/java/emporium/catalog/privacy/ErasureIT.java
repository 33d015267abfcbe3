package emporium.catalog.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.catalog.RunningCatalog;
import emporium.platform.test.Broker;
import emporium.platform.test.TestTokens;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** What becomes of a customer's traces when the account is gone. */
class ErasureIT extends RunningCatalog {

    private final UUID ada = UUID.randomUUID();
    private final UUID review = UUID.randomUUID();
    private final UUID order = UUID.randomUUID();

    @Test
    void aReviewStaysAsNobodysHoweverOftenItIsTold() {
        reviewAndSale();
        var mine =
                body(
                        as(TestTokens.shopper(ada), HttpMethod.GET, "/api/personal-data", "", ""),
                        200);
        assertThat(mine.at("/reviews/0/id").asString()).isEqualTo(review.toString());
        assertThat(mine.at("/reviews/0/text").asString()).isEqualTo("Bright");
        assertThat(mine.at("/purchases/0/orderId").asString()).isEqualTo(order.toString());

        var id = UUID.randomUUID();
        erased(id);
        erased(id);
        erased(UUID.randomUUID());

        await().atMost(Duration.ofSeconds(30)).until(() -> told() >= 1);
        assertThat(
                        jdbc.sql(
                                        "select author || '/' || body from review where id = ? and customer_id is null")
                                .param(review)
                                .query(String.class)
                                .single())
                .isEqualTo("/Bright");
        assertThat(traces()).isZero();
        var nothing =
                body(
                        as(TestTokens.shopper(ada), HttpMethod.GET, "/api/personal-data", "", ""),
                        200);
        assertThat(nothing.get("reviews")).isEmpty();
    }

    @Test
    void nobodyElseSeesIt() {
        reviewAndSale();

        assertThat(get("/api/personal-data")).hasStatus(401);
        assertThat(
                        as(
                                TestTokens.service("order-service"),
                                HttpMethod.GET,
                                "/api/personal-data",
                                "",
                                ""))
                .hasStatus(403);
        var other = TestTokens.shopper(UUID.randomUUID());
        assertThat(
                        body(as(other, HttpMethod.GET, "/api/personal-data", "", ""), 200)
                                .get("reviews"))
                .isEmpty();
    }

    private void reviewAndSale() {
        jdbc.sql(
                        """
                        insert into review (
                            id, product_id, customer_id, author, rating, title, body, version,
                            written_at, changed_at)
                        select :id, id, :ada, 'Ada', 5, 'A lamp', 'Bright', 1, now(), now()
                        from product order by id limit 1
                        """)
                .param("id", review)
                .param("ada", ada.toString())
                .update();
        jdbc.sql("insert into sale (order_id, version, customer_id, stands) values (?, 1, ?, true)")
                .params(order, ada.toString())
                .update();
        jdbc.sql("insert into sale_line (order_id, product_id) values (?, ?)")
                .params(order, UUID.randomUUID())
                .update();
    }

    private long traces() {
        return jdbc.sql("select count(*) from sale where customer_id = ?")
                .param(ada.toString())
                .query(Long.class)
                .single();
    }

    private long told() {
        return broker().said("privacy.events", ada.toString()).size();
    }

    private void erased(UUID id) {
        var body = "{\"userId\":\"%s\",\"at\":\"2026-12-01T09:15:00Z\"}".formatted(ada);
        broker().say("users.events", "user-erased.v1", id, ada.toString(), body);
    }

    private Broker broker() {
        return new Broker(environment.getRequiredProperty("spring.kafka.bootstrap-servers"));
    }
}
