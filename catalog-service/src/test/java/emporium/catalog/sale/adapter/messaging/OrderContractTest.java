package emporium.catalog.sale.adapter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.messaging.Message;
import emporium.platform.test.contract.Contracts;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OrderContractTest {

    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @CsvSource({"order-confirmed.v1, true", "order-cancelled.v1, false"})
    void readsWhatOrderServicePublishes(String type, boolean stands) {
        var example = Contracts.event("orders.events/" + type).example();
        var said = json.readTree(example);

        var news = OrderMessage.read(message(type, example));

        assertThat(OrderMessage.TYPES).contains(type);
        assertThat(news.orderId().toString()).isEqualTo(said.get("orderId").asString());
        assertThat(news.version()).isEqualTo(said.get("version").asInt());
        assertThat(news.customerId()).isEqualTo(said.at("/customer/id").asString());
        assertThat(news.stands()).isEqualTo(stands);
        assertThat(news.products().stream().map(UUID::toString))
                .containsExactlyInAnyOrderElementsOf(
                        said.get("lines").findValuesAsString("productId"));
    }

    @Test
    void knowsNoCustomerOfAGuestsOrder() {
        var order =
                (ObjectNode)
                        json.readTree(
                                Contracts.event("orders.events/order-confirmed.v1").example());
        ((ObjectNode) order.get("customer")).remove("id");

        assertThat(OrderMessage.read(message("order-confirmed.v1", order.toString())).customerId())
                .isNull();
    }

    private static Message message(String type, String body) {
        return new Message(
                new UUID(1, 1),
                type,
                "/order-service",
                "orders.events",
                "key",
                Instant.EPOCH,
                body.getBytes(UTF_8));
    }
}
