package emporium.order;

import static emporium.order.ShopClient.expect;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the cart to the refund in a currency that is not the catalog's. */
class CurrencyIT extends ShopIT {

    @Test
    void aQuoteAndItsOrderKeepTheirCurrencyAndRate() {
        var ada = guest().puts("MUG", 3);
        var euros = expect(200, ada.get("/api/cart"));
        var yen = expect(200, ada.get("/api/cart?currency=JPY"));
        Contracts.openApi("order-service").assertValidResponse("get", "/api/cart", 200, yen.body());
        assertThat(euros.json().at("/subtotal/currency").asString()).isEqualTo("EUR");
        assertThat(yen.amount("subtotal")).doesNotContain(".");
        var unit = Long.parseLong(yen.json().at("/lines/0/unitPrice/amount").asString());
        assertThat(yen.amount("subtotal")).isEqualTo("" + 3 * unit);

        var quote = expect(201, quote(ada, "JPY"));
        Contracts.openApi("order-service")
                .assertValidResponse("post", "/api/quotes", 201, quote.body());
        assertThat(quote.amount("subtotal")).isEqualTo(yen.amount("subtotal"));
        assertThat(quote.text("exchangeRate")).isEqualTo("178.94");
        assertThat(quote.text("taxRate")).isEqualTo("19");
        var order = expect(202, ada.orders(quote.text("id"), "tok_ok", key())).text("id");
        soon(() -> ada.get("/api/orders/" + order).json().get("paid").asBoolean());

        var shown = ada.get("/api/orders/" + order);
        assertThat(shown.json().get("total")).isEqualTo(quote.json().get("total"));
        assertThat(shown.text("exchangeRate")).isEqualTo("178.94");
        assertThat(shown.text("taxRate")).isEqualTo("19");
        assertThat(others.command(order, "authorize-payment.v1").body().get("amount"))
                .isEqualTo(quote.json().get("total"));
        isRefundedIn("JPY", ada, order);
    }

    private void isRefundedIn(String currency, ShopClient ada, String order) {
        var staff = signedIn(TestTokens.staff());
        var parcel = "{\"carrier\":\"DHL\",\"trackingNumber\":\"1\"}";
        expect(200, staff.post("/api/admin/orders/" + order + "/shipment", parcel));
        expect(200, staff.post("/api/admin/orders/" + order + "/delivery", ""));
        var lines = "{\"lines\":[{\"sku\":\"MUG\",\"quantity\":1}],\"reason\":\"other\"}";
        var back = expect(201, ada.post("/api/orders/" + order + "/returns", lines, key()));
        expect(
                200,
                staff.post(
                        "/api/admin/returns/" + back.text("id") + "/receipt",
                        "{\"lines\":[{\"sku\":\"MUG\",\"accepted\":1}]}"));
        soon(() -> ada.get("/api/orders/" + order + "/returns").body().contains("REFUNDED"));
        var refunded = ada.get("/api/orders/" + order).json().get("refunded");
        assertThat(refunded.get("currency").asString()).isEqualTo(currency);
        assertThat(refunded.get("amount").asString()).doesNotContain(".").isNotEqualTo("0");
        var wrong = "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"reason\":\"x\"}";
        expect(422, staff.post("/api/admin/orders/" + order + "/refund", wrong, key()));
    }

    @Test
    void theRatesAreEverybodysAndOtherCurrenciesNobodys() {
        var rates = expect(200, guest().get("/api/rates"));
        Contracts.openApi("order-service")
                .assertValidResponse("get", "/api/rates", 200, rates.body());
        var digits = new java.util.HashMap<String, Integer>();
        rates.json()
                .get("rates")
                .forEach(r -> digits.put(r.get("currency").asString(), r.get("digits").asInt()));
        assertThat(digits).isEqualTo(Map.of("EUR", 2, "USD", 2, "GBP", 2, "JPY", 0));

        var ada = guest().puts("MUG", 1);
        assertThat(expect(400, ada.get("/api/cart?currency=CHF")).text("type"))
                .endsWith("currency-unknown");
        expect(400, quote(ada, "CHF"));
        expect(400, quote(ada, "eur"));
    }

    private static ShopClient.Answer quote(ShopClient ada, String currency) {
        return ada.post(
                "/api/quotes",
                """
                {"shippingAddress":{"name":"Ada Byron","line1":"Main Street 1","city":"Town",
                 "postalCode":"10115","country":"DE"},
                 "shippingMethod":"standard","email":"ada@example.com","currency":"%s"}
                """
                        .formatted(currency));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
