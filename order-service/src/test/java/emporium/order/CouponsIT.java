package emporium.order;

import static emporium.order.ShopClient.expect;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.order.ShopClient.Answer;
import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coupons from the staff's side, and that shoppers feel it at once. */
class CouponsIT extends ShopIT {

    private static final String COUPONS = "/api/admin/coupons";
    private static final String ALWAYS =
            "\"validFrom\":\"2026-01-01T00:00:00Z\",\"validTo\":\"2036-01-01T00:00:00Z\"";

    private ShopClient staff;
    private String code;

    @BeforeEach
    void signIn() {
        staff = signedIn(TestTokens.staff());
        code = "T" + UUID.randomUUID().toString().substring(0, 13).toUpperCase();
    }

    @Test
    void aShopperCanUseWhatStaffHaveMade() {
        var made = expect(201, staff.post(COUPONS, coupon("\"percent\":50")));
        assertThat(made.response().headers().firstValue("Location")).contains(COUPONS + "/" + code);
        valid("POST", COUPONS, made);
        assertThat(made.json().at("/uses").asInt()).isZero();

        var ada = signedIn(TestTokens.shopper(UUID.randomUUID())).puts("MUG", 2);
        expect(200, ada.put("/api/cart/coupon", "{\"code\":\"%s\"}".formatted(code)));
        var quote = expect(201, ada.asksForQuote("DE", "10115"));
        assertThat(quote.amount("discount")).isNotEqualTo("0.00");
        expect(202, ada.orders(quote.text("id"), "tok_ok", UUID.randomUUID().toString()));
        var after = one();
        assertThat(after.json().at("/uses").asInt()).isEqualTo(1);
        assertThat(after.json().at("/version").asInt()).isEqualTo(1);
        valid("GET", COUPONS + "/{code}", after);
    }

    @Test
    void ofTwoChangesOfOneVersionOneIsRefused() {
        var tag = tag(expect(201, staff.post(COUPONS, coupon("\"percent\":5"))));
        expect(200, change(tag, "\"amount\":{\"amount\":\"7.50\",\"currency\":\"EUR\"}"));
        problem(412, "outdated", change(tag, "\"percent\":10"));
        assertThat(one().amount("amount")).isEqualTo("7.50");
        assertThat(one().json().has("percent")).isFalse();
        problem(428, "version-required", staff.put(COUPONS + "/" + code, terms("\"percent\":9")));
        problem(412, "outdated", send("DELETE", tag, null));
        expect(204, send("DELETE", tag(one()), null));
        problem(404, "coupon-not-found", one());
    }

    @Test
    void whatWasUsedIsNeitherRemovedNorLimitedBelowItsUses() {
        expect(201, staff.post(COUPONS, coupon("\"percent\":5,\"limit\":3")));
        jdbc.sql("update coupons set uses = 2 where code = :code").param("code", code).update();
        problem(409, "coupon-in-use", send("DELETE", tag(one()), null));
        problem(409, "coupon-used-more-often", change(tag(one()), "\"percent\":5,\"limit\":1"));
        expect(200, change(tag(one()), "\"percent\":5,\"limit\":2"));
    }

    @Test
    void whatStaffCannotSetIsPassedOver() {
        var made =
                expect(201, staff.post(COUPONS, coupon("\"percent\":5,\"uses\":7,\"version\":9")));
        assertThat(made.json().at("/uses").asInt()).isZero();
        assertThat(made.json().at("/version").asInt()).isEqualTo(1);
    }

    @Test
    void oneCodeIsGivenOnce() {
        expect(201, staff.post(COUPONS, coupon("\"percent\":5")));
        problem(409, "coupon-code-taken", staff.post(COUPONS, coupon("\"percent\":6")));
    }

    @Test
    void refusesWhatIsNoDiscount() {
        for (var terms :
                new String[] {
                    "\"percent\":0",
                    "\"percent\":100.01",
                    "\"percent\":0.001",
                    "\"percent\":-5",
                    "\"percent\":5,\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}",
                    "\"amount\":{\"amount\":\"-1.00\",\"currency\":\"EUR\"}",
                    "\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"}",
                    "\"amount\":{\"amount\":\"1.001\",\"currency\":\"EUR\"}",
                    "\"percent\":5,\"minimum\":{\"amount\":\"-1.00\",\"currency\":\"EUR\"}",
                    "\"percent\":5,\"limit\":0",
                    "\"limit\":5"
                }) {
            assertThat(staff.post(COUPONS, coupon(terms)).status()).as(terms).isEqualTo(400);
        }
        for (var wrong : new String[] {"", "a b", "<script>", "-X", "X".repeat(41)}) {
            var body = coupon("\"percent\":5").replace(code, wrong);
            assertThat(staff.post(COUPONS, body).status()).as(wrong).isEqualTo(400);
        }
        var backwards = coupon("\"percent\":5").replace("2036", "2025");
        assertThat(staff.post(COUPONS, backwards).status()).isEqualTo(400);
    }

    @Test
    void listsThemPageByPage() {
        for (var end : new String[] {"A", "B", "C"}) {
            expect(201, staff.post(COUPONS, coupon("\"percent\":5").replace(code, code + end)));
        }
        var query = COUPONS + "?size=2&q=" + code.toLowerCase();
        var first = expect(200, staff.get(query));
        valid("GET", COUPONS, first);
        var second = expect(200, staff.get(query + "&after=" + first.text("next")));
        var codes = new ArrayList<String>();
        first.json().at("/items").forEach(item -> codes.add(item.at("/code").asString()));
        second.json().at("/items").forEach(item -> codes.add(item.at("/code").asString()));
        assertThat(codes).containsExactly(code + "A", code + "B", code + "C");
        assertThat(second.json().has("next")).isFalse();
    }

    private Answer one() {
        return staff.get(COUPONS + "/" + code);
    }

    private Answer change(String tag, String terms) {
        return send("PUT", tag, terms(terms));
    }

    private Answer send(String method, String tag, String body) {
        var request =
                staff.request(COUPONS + "/" + code)
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag)
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String coupon(String terms) {
        return "{\"code\":\"%s\",%s,%s}".formatted(code, terms, ALWAYS);
    }

    private static String terms(String terms) {
        return "{%s,%s}".formatted(terms, ALWAYS);
    }

    private static String tag(Answer answer) {
        return answer.response().headers().firstValue("ETag").orElseThrow();
    }

    private static void problem(int status, String slug, Answer answer) {
        assertThat(expect(status, answer).text("type")).endsWith("/" + slug);
    }

    private static void valid(String method, String path, Answer answer) {
        Contracts.openApi("order-service")
                .assertValidResponse(method, path, answer.status(), answer.body());
    }
}
