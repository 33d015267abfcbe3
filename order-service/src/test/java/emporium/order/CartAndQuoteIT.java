package emporium.order;

import static emporium.order.ShopClient.expect;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.contract.OpenApiContract;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartAndQuoteIT extends ShopIT {

    private static final OpenApiContract CONTRACT = Contracts.openApi("order-service");

    @Test
    void aNewGuestGetsATokenAndLeavesNoRow() {
        var before = owners();
        var ada = guest();

        var cart = expect(200, ada.get("/api/cart"));

        assertThat(ada.cartToken()).hasSize(43);
        assertThat(before).containsAll(owners());
        CONTRACT.assertValidResponse("get", "/api/cart", 200, cart.body());
        ada.puts("MUG", 2);
        assertThat(ada.get("/api/cart").amount("subtotal")).isEqualTo("19.80");
        assertThat(owners()).noneMatch(owner -> owner.contains(ada.cartToken()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1.5",
                "1.0",
                "100",
                "2147483647",
                "2147483648",
                "\"x\"",
                "null",
                "[]"
            })
    void quantitiesThatAreNoneAreRefused(String quantity) {
        var refused =
                expect(400, guest().put("/api/cart/items/MUG", "{\"quantity\":" + quantity + "}"));

        CONTRACT.assertValidResponse("put", "/api/cart/items/{sku}", 400, refused.body());
    }

    @Test
    void whatTheCatalogDoesNotKnowIsNotFound() {
        expect(404, guest().put("/api/cart/items/UNHEARD-OF", "{\"quantity\":1}"));
        expect(400, guest().put("/api/cart/items/%20", "{\"quantity\":1}"));
    }

    @Test
    void anOutageOfTheCatalogIsNeverNotFound() {
        guest().puts("MUG", 1);
        CATALOG.isAway();

        guest().puts("MUG", 1);
        var refused = expect(503, guest().put("/api/cart/items/UNSEEN", "{\"quantity\":1}"));

        assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.response().headers().firstValue("Proxy-Status").orElseThrow())
                .endsWith("next-hop=catalog-service");
        CONTRACT.assertValidResponse("put", "/api/cart/items/{sku}", 503, refused.body());
    }

    @Test
    void anOldPriceIsQuotedWhileTheCatalogIsAwayAndSaidToBeStale() {
        CATALOG.isAway();
        jdbc.sql(
                        """
                        insert into products values ('OLD', cast(:product as uuid), 7, 'An old thing', 1500, 'EUR', null,
                                                     true, now() - interval '1 hour')
                        on conflict do nothing
                        """)
                .param("product", PlayedCatalog.PRODUCT)
                .update();

        var quote = expect(201, guest().puts("OLD", 1).asksForQuote("DE", "10115"));

        assertThat(quote.json().get("stale").asBoolean()).isTrue();
        assertThat(quote.amount("subtotal")).isEqualTo("15.00");
    }

    @Test
    void aQuoteAddsUpWithTheDestinationsTax() {
        var ada = guest().puts("MUG", 2).puts("LAMP", 1);

        var home = expect(201, ada.asksForQuote("DE", "10115"));
        var fin = expect(201, ada.asksForQuote("FI", "00100"));
        var california = expect(201, ada.asksForQuote("US", "94103"));

        assertThat(home.amount("subtotal")).isEqualTo("108.80");
        assertThat(home.amount("shipping")).isEqualTo("0.00");
        assertThat(home.amount("tax")).isEqualTo("20.67");
        assertThat(home.amount("total")).isEqualTo("129.47");
        assertThat(fin.amount("tax")).isEqualTo("27.74");
        assertThat(california.amount("tax")).isEqualTo("9.69");
        assertThat(home.json().get("stale").asBoolean()).isFalse();
        CONTRACT.assertValidResponse("post", "/api/quotes", 201, home.body());
        var again = expect(200, ada.get("/api/quotes/" + home.text("id")));
        assertThat(again.body()).isEqualTo(home.body());
    }

    @Test
    void theShopSaysWhereItDoesNotDeliver() {
        var refused = expect(422, guest().puts("MUG", 1).asksForQuote("AQ", "0000"));

        assertThat(refused.text("country")).isEqualTo("AQ");
        CONTRACT.assertValidResponse("post", "/api/quotes", 422, refused.body());
        expect(422, guest().puts("MUG", 1).asksForQuote("US", "abcde"));
        expect(422, guest().asksForQuote("DE", "10115"));
    }

    @Test
    void aGuestMustLeaveAnAddressToWriteTo() {
        var body =
                """
                {"shippingAddress":{"name":"A","line1":"S","city":"T","postalCode":"1","country":"DE"},
                 "shippingMethod":"standard"}
                """;
        assertThat(expect(400, guest().puts("MUG", 1).post("/api/quotes", body)).text("type"))
                .endsWith("/email-missing");
        var ada = signedIn(TestTokens.shopper(UUID.randomUUID())).puts("MUG", 1);
        expect(201, ada.post("/api/quotes", body));
        expect(400, ada.post("/api/quotes", body.replace("standard", "by-owl")));
    }

    @Test
    void signingInBringsTheCartAlong() {
        var token = TestTokens.shopper(UUID.randomUUID());
        signedIn(token).puts("LAMP", 1).puts("MUG", 1);
        var visitor = guest().puts("MUG", 2);

        var cart = visitor.withBearer(token).get("/api/cart").json();

        assertThat(cart.get("lines").valueStream())
                .extracting(l -> l.get("sku").asString() + " " + l.get("quantity").asInt())
                .containsExactly("LAMP 1", "MUG 3");
        assertThat(visitor.get("/api/cart").json()).isEqualTo(cart);
        var left = guest().withCartToken(visitor.cartToken());
        assertThat(left.get("/api/cart").json().get("lines")).isEmpty();
    }

    @Test
    void couponsAreTakenOffTheGoods() {
        var ada = guest().puts("LAMP", 2);
        expect(404, ada.put("/api/cart/coupon", "{\"code\":\"NONSENSE\"}"));
        expect(200, ada.put("/api/cart/coupon", "{\"code\":\"SAVE20\"}"));
        assertThat(expect(201, ada.asksForQuote("DE", "10115")).amount("discount"))
                .isEqualTo("20.00");

        expect(200, ada.put("/api/cart/coupon", "{\"code\":\"EXPIRED\"}"));
        var refused = expect(422, ada.asksForQuote("DE", "10115"));
        assertThat(refused.text("type")).endsWith("/coupon-refused");

        expect(200, ada.put("/api/cart/coupon", "{\"code\":\"SAVE20\"}"));
        ada.puts("LAMP", 1);
        expect(422, ada.asksForQuote("DE", "10115"));
        expect(200, ada.delete("/api/cart/coupon"));
        expect(201, ada.asksForQuote("DE", "10115"));
    }

    @Test
    void aCartTokenIsTheShopsOwn() {
        expect(400, guest().withCartToken("guess-me").get("/api/cart"));
    }

    @Test
    void fieldsNobodyAskedForChangeNothing() {
        var ada = guest();
        expect(200, ada.put("/api/cart/items/MUG", "{\"quantity\":1,\"unitPrice\":\"0.01\"}"));
        assertThat(ada.get("/api/cart").amount("subtotal")).isEqualTo("9.90");
    }

    private List<String> owners() {
        return jdbc.sql("select owner from carts").query(String.class).list();
    }
}
