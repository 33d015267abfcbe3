package emporium.order;

import emporium.platform.test.contract.Contracts;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The copy of the catalog follows its messages, in whatever order they come. */
class ReplicaIT extends ShopIT {

    private static final String SKU = "LMP-EMBER-CLA";

    @Test
    void anOlderVersionNeverOverwritesANewerOne() {
        var product = product();
        tell(product, 5, "95.00");
        soon(() -> price().equals("9500 5 true"));

        tell(product, 4, "80.00");
        tell(product, 6, "99.00");
        soon(() -> price().equals("9900 6 true"));

        others.tell(
                "catalog.products",
                product.get("productId").asString(),
                "product-removed.v1",
                "{\"productId\":%s,\"version\":7,\"skus\":[\"%s\"],\"at\":\"2026-11-20T21:00:00Z\"}"
                        .formatted(product.get("productId"), SKU),
                UUID.randomUUID());
        soon(() -> price().endsWith("7 false"));
        tell(product, 6, "99.00");
        tell(product, 8, "50.00");
        soon(() -> price().equals("5000 8 true"));
    }

    private ObjectNode product() {
        return (ObjectNode)
                ShopClient.JSON.readTree(
                        Contracts.event("catalog.products/product-changed.v1").example());
    }

    private void tell(ObjectNode product, int version, String price) {
        product.put("version", version);
        for (var variant : product.get("variants")) {
            ((ObjectNode) variant.get("price")).put("amount", price);
        }
        others.tell(
                "catalog.products",
                product.get("productId").asString(),
                "product-changed.v1",
                product.toString(),
                UUID.randomUUID());
    }

    private String price() {
        var found =
                jdbc.sql(
                                """
                                select price || ' ' || version || ' ' || active
                                from products where sku = :sku
                                """)
                        .param("sku", SKU)
                        .query(String.class)
                        .optional();
        return found.orElse("");
    }
}
