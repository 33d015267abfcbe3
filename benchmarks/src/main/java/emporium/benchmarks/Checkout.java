package emporium.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Guests who buy: prepared up to the quote, so that the order can be measured alone. */
final class Checkout {

    private static final int PLENTY = 900_000;

    private final Shop shop;
    private final String staff;
    private final List<String> skus = new ArrayList<>();

    Checkout(Shop shop, int products) {
        this.shop = shop;
        this.staff = "Bearer " + shop.staffToken();
        var page = Shop.read(Shop.expect(200, shop.get("/api/products?size=" + products)));
        for (var item : page.path("items")) {
            var path = "/api/products/" + item.path("slug").asString();
            skus.add(Shop.read(Shop.expect(200, shop.get(path))).at("/variants/0/sku").asString());
        }
        skus.forEach(this::stock);
    }

    /** A guest with one line in the cart and a quote. */
    Quote quote(int number) {
        var sku = skus.get(number % skus.size());
        var cart = shop.put("/api/cart/items/" + sku, "{\"quantity\":1}");
        var token = Shop.expect(200, cart).headers().firstValue("Cart-Token").orElseThrow();
        var quote =
                shop.post(
                        "/api/quotes",
                        """
                        {"email":"load-%d@emporium.example","shippingMethod":"standard","shippingAddress":
                         {"name":"Load","line1":"Street 1","city":"Berlin","postalCode":"10117","country":"DE"}}
                        """
                                .formatted(number),
                        "Cart-Token",
                        token);
        return new Quote(token, Shop.read(Shop.expect(201, quote)).path("id").asString());
    }

    /** Answers the order's id. */
    String order(Quote quote) {
        var answer =
                shop.post(
                        "/api/orders",
                        """
                        {"quoteId":"%s","paymentToken":"tok_ok"}\
                        """
                                .formatted(quote.id()),
                        "Cart-Token",
                        quote.cartToken(),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        return Shop.read(Shop.expect(202, answer)).path("id").asString();
    }

    String statusOf(Quote quote, String order) {
        var answer = shop.get("/api/orders/" + order, "Cart-Token", quote.cartToken());
        return Shop.read(Shop.expect(200, answer)).path("status").asString();
    }

    private void stock(String sku) {
        for (var warehouse : List.of("berlin", "lyon")) {
            var body =
                    "{\"warehouse\":\"%s\",\"onHand\":%d,\"reason\":\"load\"}"
                            .formatted(warehouse, PLENTY);
            Shop.expect(
                    200,
                    shop.post(
                            "/api/stock/" + sku + "/adjustments",
                            body,
                            "Authorization",
                            staff,
                            "Idempotency-Key",
                            UUID.randomUUID().toString()));
        }
    }

    record Quote(String cartToken, String id) {}
}
