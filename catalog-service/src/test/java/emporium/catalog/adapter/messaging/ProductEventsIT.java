package emporium.catalog.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.RunningCatalog;
import emporium.platform.test.contract.Contracts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class ProductEventsIT extends RunningCatalog {

    @Test
    void tellsEveryVersionOfAProductInOrder() {
        var product = product("Told Thing", "5.00");
        var id = product.get("id").asString();
        var uri = "/api/products/" + id;
        var sku = product.get("variants").get(0).get("sku").asString();
        staff(
                HttpMethod.PATCH,
                uri + "/variants/" + sku + "/price",
                "W/\"1\"",
                "{\"amount\":\"6.66\",\"currency\":\"EUR\"}");
        staff(HttpMethod.PATCH, uri + "/variants/" + sku + "/price", "W/\"1\"", "{}");
        staff(HttpMethod.DELETE, uri, "W/\"2\"", "");

        var told = told(id, 3);

        assertThat(told)
                .extracting(ProductEventsIT::type)
                .containsExactly("product-changed.v1", "product-changed.v1", "product-removed.v1");
        assertThat(told)
                .extracting(record -> json.readTree(record.value()).get("version").asLong())
                .containsExactly(1L, 2L, 3L);
        told.forEach(record ->
                Contracts.event("catalog.products/" + type(record)).assertValid(record.value()));
        var repriced = json.readTree(told.get(1).value());
        assertThat(price(repriced)).isEqualTo("6.66");
    }

    @Test
    void tellsTheWholeDemoShop() {
        var lamp = read("/api/products/ember-table-lamp").get("id").asString();

        assertThat(told(lamp, 1)).hasSize(1);
    }

    private static String price(JsonNode body) {
        return body.get("variants").get(0).get("price").get("amount").asString();
    }

    private static String type(ConsumerRecord<String, String> record) {
        return new String(
                record.headers().lastHeader("ce_type").value(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Reads the topic from its beginning until that many messages of the product have come. */
    private List<ConsumerRecord<String, String>> told(String product, int count) {
        var settings = new Properties();
        settings.put(
                "bootstrap.servers",
                environment.getRequiredProperty("spring.kafka.bootstrap-servers"));
        var told = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(OutboxProductEvents.TOPIC).stream()
                            .map(info ->
                                    new org.apache.kafka.common.TopicPartition(
                                            info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = Instant.now().plusSeconds(30);
            while (told.size() < count && Instant.now().isBefore(deadline)) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().equals(product)) {
                        told.add(record);
                    }
                }
            }
        }
        return told;
    }
}
