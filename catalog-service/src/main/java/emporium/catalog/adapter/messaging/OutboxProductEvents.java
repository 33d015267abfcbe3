package emporium.catalog.adapter.messaging;

import emporium.catalog.adapter.messaging.ProductMessage.ProductChangedV1;
import emporium.catalog.adapter.messaging.ProductMessage.ProductRemovedV1;
import emporium.catalog.application.ProductEvents;
import emporium.catalog.domain.Product;
import emporium.catalog.domain.ProductChange;
import emporium.catalog.domain.ProductChange.Changed;
import emporium.catalog.domain.ProductChange.Created;
import emporium.catalog.domain.ProductChange.Removed;
import emporium.platform.outbox.Outbox;
import emporium.platform.outbox.OutgoingMessage;
import org.springframework.stereotype.Component;

@Component
class OutboxProductEvents implements ProductEvents {

    static final String TOPIC = "catalog.products";

    private final Outbox outbox;

    OutboxProductEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(ProductChange change) {
        outbox.append(message(change));
    }

    static OutgoingMessage message(ProductChange change) {
        return switch (change) {
            case Created(var product) ->
                    message(product, "product-changed.v1", ProductChangedV1.of(product));
            case Changed(var product) ->
                    message(product, "product-changed.v1", ProductChangedV1.of(product));
            case Removed(var product) ->
                    message(product, "product-removed.v1", ProductRemovedV1.of(product));
        };
    }

    private static OutgoingMessage message(Product product, String type, ProductMessage body) {
        return new OutgoingMessage(TOPIC, product.id().toString(), type, product.changedAt(), body);
    }
}
