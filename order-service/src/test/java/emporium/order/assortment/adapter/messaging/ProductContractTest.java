package emporium.order.assortment.adapter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.order.assortment.application.UpdateReplica.News;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.platform.messaging.Message;
import emporium.platform.test.contract.Contracts;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductContractTest {

    @Test
    void aChangedProductIsReadWithAllItsSkus() {
        var news = read("product-changed.v1");

        assertThat(news.version()).isEqualTo(3);
        assertThat(news.variants()).hasSize(2);
        var clay = news.variants().getFirst();
        assertThat(clay.sku()).isEqualTo(new Sku("LMP-EMBER-CLA"));
        assertThat(clay.name()).isEqualTo("Ember Table Lamp, Clay");
        assertThat(clay.price()).isEqualTo(Money.euros("89.00"));
        assertThat(clay.active()).isTrue();
    }

    @Test
    void aRemovedProductHasNoSkusLeft() {
        assertThat(read("product-removed.v1").variants()).isEmpty();
    }

    private static News read(String type) {
        var body = Contracts.event("catalog.products/" + type).example().getBytes(UTF_8);
        return ProductMessage.read(
                new Message(
                        UUID.randomUUID(),
                        type,
                        "/test",
                        "catalog.products",
                        "key",
                        Instant.EPOCH,
                        body));
    }
}
