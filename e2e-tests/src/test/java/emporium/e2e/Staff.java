package emporium.e2e;

import java.util.Map;
import java.util.UUID;

/** Someone who works here. */
final class Staff extends Visitor {

    Staff(Map<String, String> headers) {
        super(headers);
    }

    /** Sets what lies in Berlin, and nothing in Lyon. */
    void stocks(String sku, int onHand) {
        adjusts(sku, "berlin", onHand);
        adjusts(sku, "lyon", 0);
    }

    private void adjusts(String sku, String warehouse, int onHand) {
        post(
                        "/api/stock/" + sku + "/adjustments",
                        """
                        {"warehouse":"%s","onHand":%d,"reason":"test"}\
                        """
                                .formatted(warehouse, onHand),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(200);
    }

    /** What all warehouses together hold of a SKU. */
    Stock stock(String sku) {
        var warehouses = get("/api/stock?sku=" + sku).expect(200).body().at("/0/warehouses");
        var onHand = 0;
        var reserved = 0;
        for (var warehouse : warehouses) {
            onHand += warehouse.path("onHand").asInt();
            reserved += warehouse.path("reserved").asInt();
        }
        return new Stock(onHand, reserved);
    }

    record Stock(int onHand, int reserved) {}
}
