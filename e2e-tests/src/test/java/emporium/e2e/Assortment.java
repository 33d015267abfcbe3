package emporium.e2e;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The demo shop's SKUs, each given to one test only, so that tests do not take each other's stock.
 */
final class Assortment {

    private static final Deque<String> FREE = new ArrayDeque<>();
    private static String next = "";

    private Assortment() {}

    static synchronized String sku() {
        while (FREE.isEmpty()) {
            var after = next.isEmpty() ? "" : "&after=" + next;
            var page =
                    Visitor.anonymous()
                            .get("/api/products?sort=name&size=20" + after)
                            .expect(200)
                            .body();
            next = page.path("next").asString("");
            for (var item : page.path("items")) {
                var product =
                        Visitor.anonymous()
                                .get("/api/products/" + item.path("slug").asString())
                                .expect(200)
                                .body();
                FREE.add(product.at("/variants/0/sku").asString());
            }
        }
        return FREE.remove();
    }

    /** The id of the product that it is a variant of. */
    static String productOf(String sku) {
        return Visitor.anonymous()
                .get("/api/prices?sku=" + sku)
                .expect(200)
                .body()
                .get(0)
                .get("productId")
                .asString();
    }
}
