package emporium.order.returns.adapter.messaging;

import emporium.order.domain.Sku;
import emporium.order.returns.domain.Restock;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnId;
import emporium.platform.messaging.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What inventory-service is asked about goods that came back, and what it answers. */
record RestockMessage(UUID restockId, UUID orderId, List<Goods> lines) {

    static final String TYPE = "restock-stock.v1";

    private static final String RETURNED = "stock-returned.v1";
    private static final String REFUSED = "restock-refused.v1";

    static final Set<String> ANSWERS = Set.of(RETURNED, REFUSED);

    record Goods(Sku sku, String warehouse, int quantity) {}

    record Returned(UUID restockId) {}

    record Refused(UUID restockId, String reason) {}

    static RestockMessage of(Return back) {
        var goods = new ArrayList<Goods>();
        for (var decision : back.status().judged().orElseThrow().decisions()) {
            var warehouse = decision.restockTo();
            if (warehouse != null) {
                goods.add(new Goods(decision.sku(), warehouse, decision.accepted()));
            }
        }
        return new RestockMessage(back.id().value(), back.orderId().value(), goods);
    }

    static Map.Entry<ReturnId, Restock> read(Message message) {
        return switch (message.type()) {
            case RETURNED -> {
                var body = message.as(Returned.class);
                yield Map.entry(new ReturnId(body.restockId), new Restock.Done());
            }
            case REFUSED -> {
                var body = message.as(Refused.class);
                yield Map.entry(new ReturnId(body.restockId), new Restock.Refused(body.reason));
            }
            default -> throw new IllegalArgumentException("not an answer: " + message.type());
        };
    }
}
