package emporium.order;

import static emporium.order.ShopClient.expect;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.order.ShopClient.Answer;
import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.contract.OpenApiContract;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceOrderIT extends ShopIT {

    private static final OpenApiContract CONTRACT = Contracts.openApi("order-service");

    @Test
    void aNewOrderIsThereAtOnce() {
        var ada = guest();
        var order = ada.buys("MUG", "tok_ok");

        var list = expect(200, ada.get("/api/orders"));
        var shown = expect(200, ada.get("/api/orders/" + order));

        assertThat(list.json().at("/items/0/id").asString()).isEqualTo(order);
        CONTRACT.assertValidResponse("get", "/api/orders", 200, list.body());
        CONTRACT.assertValidResponse("get", "/api/orders/{id}", 200, shown.body());
    }

    @Test
    void anOrderRemembersTheLanguageItWasAskedForIn() {
        var ada = guest().speaking("fr-CA, en;q=0.5");
        var order = UUID.fromString(ada.buys("MUG", "tok_ok"));

        assertThat(
                        jdbc.sql("select customer ->> 'language' from orders where id = :id")
                                .param("id", order)
                                .query(String.class)
                                .single())
                .isEqualTo("fr");
    }

    @Test
    void twentyClicksAtOnceAreOneOrderAndOneAnswer() throws Exception {
        var ada = guest().puts("MUG", 1);
        var quote = ada.quote();
        var key = UUID.randomUUID().toString();

        var answers = atOnce(20, () -> ada.orders(quote, "tok_ok", key));

        assertThat(answers).allMatch(answer -> answer.status() == 202);
        assertThat(answers.stream().map(Answer::body).collect(Collectors.toSet())).hasSize(1);
        assertThat(answers.getFirst().response().headers().firstValue("Location"))
                .hasValue("/api/orders/" + answers.getFirst().text("id"));
        CONTRACT.assertValidResponse("post", "/api/orders", 202, answers.getFirst().body());
        assertThat(ada.get("/api/orders").json().get("items")).hasSize(1);
    }

    @Test
    void oneQuoteIsOneOrderWhateverTheKeys() throws Exception {
        var ada = guest().puts("MUG", 1);
        var quote = ada.quote();

        var answers = atOnce(10, () -> ada.orders(quote, "tok_ok", UUID.randomUUID().toString()));

        var accepted = answers.stream().filter(answer -> answer.status() == 202).toList();
        assertThat(accepted).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(9)
                .allMatch(a -> a.text("orderId").equals(accepted.getFirst().text("id")));
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        var ada = guest().puts("MUG", 1);
        var key = UUID.randomUUID().toString();
        expect(202, ada.orders(ada.quote(), "tok_ok", key));

        expect(422, ada.orders(ada.quote(), "tok_ok", key));
        expect(400, ada.post("/api/orders", ShopClient.orderBody(ada.quote(), "tok_ok")));
    }

    @Test
    void anExpiredQuoteIsGone() {
        var ada = guest().puts("MUG", 1);
        var quote = ada.quote();
        jdbc.sql("update quotes set expires_at = now() where id = cast(:id as uuid)")
                .param("id", quote)
                .update();

        var refused = expect(410, ada.orders(quote, "tok_ok", UUID.randomUUID().toString()));

        assertThat(refused.text("type")).endsWith("/quote-expired");
        CONTRACT.assertValidResponse("post", "/api/orders", 410, refused.body());
    }

    @Test
    void whoHasManyOpenOrdersCanNotHoldMoreStockByOrderingAtOnce() throws Exception {
        others.stockIsAway(); // every order stays as it was placed
        var ada = guest().puts("MUG", 1);
        var quotes = new ConcurrentLinkedQueue<String>();
        for (var i = 0; i < 30; i++) {
            quotes.add(ada.quote());
        }

        // The key is the quote's id, so that it is known whose answer is whose.
        var answers =
                atOnce(
                        30,
                        () -> {
                            var quote = quotes.remove();
                            return new Tried(quote, ada.orders(quote, "tok_ok", quote));
                        });

        var accepted = answers.stream().filter(tried -> tried.answer.status() == 202).toList();
        var refused = answers.stream().filter(tried -> tried.answer.status() == 429).toList();
        assertThat(accepted).hasSize(10);
        assertThat(refused).hasSize(20);
        var refusal = refused.getFirst().answer;
        assertThat(refusal.text("type")).endsWith("/too-many-open-orders");
        assertThat(refusal.text("detail")).contains("10 orders at a time", "cancel one");
        assertThat(refusal.response().headers().firstValue("Retry-After")).hasValue("120");
        CONTRACT.assertValidResponse("post", "/api/orders", 429, refusal.body());
        assertThat(ada.get("/api/orders?size=100").json().get("items")).hasSize(10);

        // What has an answer keeps it; other people order.
        var first = accepted.getFirst();
        var again = expect(202, ada.orders(first.quote, "tok_ok", first.quote));
        assertThat(again.body()).isEqualTo(first.answer.body());
        expect(409, ada.orders(first.quote, "tok_ok", UUID.randomUUID().toString()));
        guest().buys("MUG", "tok_ok");

        // A refusal is not kept: the same request goes through once there is room.
        expect(200, ada.post("/api/orders/" + first.answer.text("id") + "/cancellation", ""));
        expect(202, ada.orders(refused.getFirst().quote, "tok_ok", refused.getFirst().quote));
        expect(429, ada.orders(refused.getLast().quote, "tok_ok", refused.getLast().quote));
    }

    @Test
    void strangersSeeNeitherTheQuoteNorTheOrder() {
        var ada = guest();
        ada.puts("MUG", 1);
        var quote = ada.quote();
        var eve = guest().puts("MUG", 1);
        var mallory = signedIn(TestTokens.shopper(UUID.randomUUID()));

        expect(404, eve.get("/api/quotes/" + quote));
        expect(404, eve.orders(quote, "tok_ok", UUID.randomUUID().toString()));
        var order = ada.buys("MUG", "tok_ok");
        for (var stranger : new ShopClient[] {eve, mallory}) {
            expect(404, stranger.get("/api/orders/" + order));
            expect(404, stranger.get("/api/orders/" + order + "/events"));
            expect(404, stranger.post("/api/orders/" + order + "/cancellation", ""));
            assertThat(stranger.get("/api/orders").json().get("items")).isEmpty();
        }
        expect(401, guest().get("/api/orders/" + order));
    }

    @Test
    void theLastCouponIsUsedOnceAndComesBackWhenItsOrderEnds() throws Exception {
        jdbc.sql(
                        """
                        insert into coupons (code, percent, uses_limit, valid_from, valid_to)
                        values ('LAST', 50, 1, '2020-01-01Z', '2040-01-01Z')
                        on conflict do nothing
                        """)
                .update();
        var shoppers = new ArrayList<ShopClient>();
        var quotes = new ArrayList<String>();
        for (var i = 0; i < 10; i++) {
            var shopper = guest().puts("MUG", 1);
            expect(200, shopper.put("/api/cart/coupon", "{\"code\":\"last\"}"));
            shoppers.add(shopper);
            quotes.add(shopper.quote());
        }

        var turn = IntStream.range(0, 10).iterator();
        var answers =
                atOnce(
                        10,
                        () -> {
                            int i;
                            synchronized (turn) {
                                i = turn.next();
                            }
                            return shoppers.get(i)
                                    .orders(
                                            quotes.get(i),
                                            "tok_declined",
                                            UUID.randomUUID().toString());
                        });

        assertThat(answers.stream().filter(answer -> answer.status() == 202)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(9);
        soon(() ->
                jdbc.sql("select uses from coupons where code = 'LAST'")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    @Test
    void aCouponForOncePerShopperKnowsAGuestByTheAddress() {
        var code = "{\"code\":\"WELCOME10\"}";
        var mail = UUID.randomUUID() + "@example.com";
        var first = guest().puts("MUG", 1);
        expect(200, first.put("/api/cart/coupon", code));
        var second = guest().puts("MUG", 1);
        expect(200, second.put("/api/cart/coupon", code));
        var quote = expect(201, first.asksForQuote("DE", "10115", mail)).text("id");
        var other = expect(201, second.asksForQuote("DE", "10115", mail.toUpperCase())).text("id");

        expect(202, first.orders(quote, "tok_ok", UUID.randomUUID().toString()));

        var refused = expect(409, second.orders(other, "tok_ok", UUID.randomUUID().toString()));
        assertThat(refused.text("type")).endsWith("/coupon-used-up");
        expect(422, second.asksForQuote("DE", "10115", mail));
    }

    @Test
    void pagesOfOrdersFollowOneAnother() {
        var ada = guest();
        var first = ada.buys("MUG", "tok_ok");
        var second = ada.buys("LAMP", "tok_ok");

        var page = expect(200, ada.get("/api/orders?size=1")).json();
        var rest = expect(200, ada.get("/api/orders?size=1&after=" + page.get("next").asString()));

        assertThat(page.at("/items/0/id").asString()).isEqualTo(second);
        assertThat(rest.json().at("/items/0/id").asString()).isEqualTo(first);
        assertThat(rest.json().has("next")).isFalse();
        expect(400, ada.get("/api/orders?after=nonsense"));
        expect(400, ada.get("/api/orders?size=0"));
        expect(400, ada.get("/api/orders/not-an-id"));
    }

    private record Tried(String quote, Answer answer) {}

    private static <T> List<T> atOnce(int times, Callable<T> request) throws Exception {
        var answers = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = IntStream.range(0, times).mapToObj(_ -> threads.submit(request)).toList();
            for (var future : futures) {
                answers.add(future.get());
            }
        }
        return answers;
    }
}
