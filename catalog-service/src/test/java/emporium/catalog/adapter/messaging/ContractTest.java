package emporium.catalog.adapter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.application.StockLevels;
import emporium.catalog.domain.Examples;
import emporium.catalog.domain.Money;
import emporium.catalog.domain.Product;
import emporium.catalog.domain.ProductChange;
import emporium.platform.messaging.Message;
import emporium.platform.outbox.OutgoingMessage;
import emporium.platform.test.contract.Contracts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContractTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void saysNewAndChangedProductsAsPublished() {
        var created = Product.create(new UUID(1, 1), Examples.lamp(), Examples.MORNING);
        var repriced = Examples.existing(2).reprice(2, Examples.CLAY, Money.eur(1), Examples.NOON);

        assertPublished(created, "product-changed.v1", 1);
        assertPublished(repriced, "product-changed.v1", 3);
    }

    @Test
    void saysRemovedProductsAsPublished() {
        assertPublished(Examples.existing(2).remove(2, Examples.NOON), "product-removed.v1", 3);
    }

    private void assertPublished(ProductChange change, String type, long version) {
        OutgoingMessage message = OutboxProductEvents.message(change);
        var body = json.writeValueAsString(message.data());

        assertThat(message.type()).isEqualTo(type);
        assertThat(message.topic()).isEqualTo("catalog.products");
        assertThat(message.key()).isEqualTo(change.product().id().toString());
        assertThat(json.readTree(body).get("version").asLong()).isEqualTo(version);
        Contracts.event("catalog.products/" + type).assertValid(body);
    }

    @Test
    void publishesExamplesThatFitTheirSchemas() {
        for (var name : List.of("product-changed.v1", "product-removed.v1")) {
            var contract = Contracts.event("catalog.products/" + name);
            contract.assertValid(contract.example());
        }
    }

    @Test
    void readsWhatInventoryPublishes() {
        var contract = Contracts.event("inventory.stock/stock-changed.v1");
        var said = json.readTree(contract.example());
        var levels = new ArrayList<StockLevels.StockLevel>();

        new StockListener(levels::addAll).handle(List.of(message(contract.example())));

        assertThat(levels)
                .containsExactly(
                        new StockLevels.StockLevel(
                                said.get("sku").asString(),
                                said.get("available").asInt(),
                                said.get("version").asLong()));
    }

    private static Message message(String body) {
        return new Message(
                new UUID(1, 1),
                StockListener.TYPE,
                "/inventory-service",
                "inventory.stock",
                "key",
                Instant.EPOCH,
                body.getBytes(UTF_8));
    }
}
