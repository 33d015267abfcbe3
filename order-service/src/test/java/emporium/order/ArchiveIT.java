package emporium.order;

import static emporium.order.ShopClient.expect;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.order.ShopClient.Answer;
import emporium.platform.test.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where an order lies is nobody's business: it is answered, found and changed as before. */
class ArchiveIT extends OldOrders {

    @Test
    void anArchivedOrderIsAnsweredListedAndFoundAsBefore() {
        var order = delivered();
        var rejected = ada.buys("LAMP", "tok_declined");
        soon(() -> ended(rejected));
        var younger = ada.buys("MUG", "tok_ok");
        soon(() -> paid(younger));
        var number = ada.get("/api/orders/" + order).text("number");
        var paths =
                List.of(
                        "/api/orders/" + order,
                        "/api/orders/" + rejected,
                        "/api/orders",
                        "/api/orders?size=2",
                        "/api/orders/" + order + "/returns",
                        "/api/orders/" + order + "/events",
                        "/api/personal-data");
        var desk =
                List.of(
                        "/api/admin/orders/" + order,
                        "/api/admin/orders?q=" + order,
                        "/api/admin/orders?q=" + number,
                        "/api/admin/orders?q=" + email,
                        "/api/admin/orders?status=REJECTED&size=1");
        var shown = paths.stream().map(path -> expect(200, ada.get(path))).toList();
        var seen = desk.stream().map(path -> expect(200, staff.get(path))).toList();

        assertThat(archive(orders)).isEqualTo(2);

        assertThat(isArchived(order)).isTrue();
        assertThat(isArchived(rejected)).isTrue();
        assertThat(isArchived(younger)).isFalse();
        assertSame(paths.stream().map(ada::get).toList(), shown);
        assertSame(desk.stream().map(staff::get).toList(), seen);
        var page = expect(200, ada.get("/api/orders?size=2"));
        var next = expect(200, ada.get("/api/orders?size=2&after=" + page.text("next")));
        assertThat(page.json().at("/items/0/id").asString()).isEqualTo(younger);
        assertThat(next.json().at("/items/0/id").asString()).isEqualTo(order);
    }

    @Test
    void aStrangerStillFindsNothingAndBringsNothingBack() {
        var order = archived();
        var stranger =
                signedIn(TestTokens.token("" + UUID.randomUUID(), "b@example.com", "B", "SHOPPER"));

        expect(404, stranger.get("/api/orders/" + order));
        expect(404, stranger.get("/api/orders/" + order + "/events"));
        expect(404, stranger.post("/api/orders/" + order + "/cancellation", "{}"));

        assertThat(isArchived(order)).isTrue();
    }

    @Test
    void aQuoteKeepsItsOrderAtHandSoThatNeitherIsUsedTwice() {
        var quote = ada.puts("MUG", 1).quote();
        var key = key();
        var first = expect(202, ada.orders(quote, "tok_declined", key));
        soon(() -> ended(first.text("id")));

        assertThat(archiveSuch(orders, Instant.now().plusSeconds(60))).isZero();
        assertThat(expect(409, ada.orders(quote, "tok_ok", key())).text("orderId"))
                .isEqualTo(first.text("id"));

        assertThat(archive(orders)).isEqualTo(1);
        expect(404, ada.orders(quote, "tok_ok", key()));
        assertThat(ada.orders(quote, "tok_declined", key).body()).isEqualTo(first.body());
    }

    @Test
    void whatIsDoneToAnArchivedOrderBringsItBack() {
        var order = archived();
        var refund = "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"reason\":\"late\"}";
        expect(409, ada.post("/api/orders/" + order + "/cancellation", "{}"));
        assertThat(isArchived(order)).isTrue();

        expect(202, staff.post("/api/admin/orders/" + order + "/refund", refund, key()));

        assertThat(isArchived(order)).isFalse();
        soon(() -> ada.get("/api/orders/" + order).amount("refunded").equals("1.00"));
        var timeline = ada.get("/api/orders/" + order).json().get("timeline");
        assertThat(archive(orders)).isEqualTo(1);
        assertThat(ada.get("/api/orders/" + order).json().get("timeline")).isEqualTo(timeline);
    }

    private static void assertSame(List<Answer> now, List<Answer> before) {
        for (var i = 0; i < before.size(); i++) {
            assertThat(now.get(i).status()).isEqualTo(200);
            assertThat(now.get(i).body()).isEqualTo(before.get(i).body());
            assertThat(now.get(i).response().headers().firstValue("ETag"))
                    .isEqualTo(before.get(i).response().headers().firstValue("ETag"));
        }
    }
}
