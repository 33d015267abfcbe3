package emporium.inventory.adapter.messaging;

import emporium.inventory.domain.Availability;
import emporium.platform.outbox.OutgoingMessage;
import java.time.Instant;

/** What goes out on {@code inventory.stock}: one per SKU and batch. */
record StockChangedV1(String sku, long available, long version, Instant at) {

    static OutgoingMessage outgoing(Availability change, Instant now) {
        var sku = change.sku().value();
        return new OutgoingMessage(
                InventoryTopics.STOCK,
                sku,
                "stock-changed.v1",
                now,
                new StockChangedV1(sku, change.available(), change.version(), now));
    }
}
