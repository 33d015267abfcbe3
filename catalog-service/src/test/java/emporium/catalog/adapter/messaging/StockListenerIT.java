package emporium.catalog.adapter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.catalog.RunningCatalog;
import emporium.platform.messaging.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class StockListenerIT extends RunningCatalog {

    @Autowired private StockListener listener;

    @Test
    void makesAProductAvailableAndUnavailable() {
        var product = product("Available Thing", "5.00");
        var sku = sku(product);
        assertThat(isAvailable(product)).isFalse();

        listener.handle(List.of(level(sku, 3, 1)));
        assertThat(isAvailable(product)).isTrue();
        listener.handle(List.of(level(sku, 0, 2)));
        assertThat(isAvailable(product)).isFalse();
    }

    @Test
    void endsUpTheSameHoweverTheMessagesCome() {
        var product = product("Reordered Thing", "5.00");
        var sku = sku(product);
        var newest = level(sku, 0, 30);
        var older = level(sku, 5, 20);

        listener.handle(List.of(newest));
        listener.handle(List.of(older));
        assertThat(level(sku)).isEqualTo(List.of(0L, 30L));
        listener.handle(List.of(newest, older));
        listener.handle(List.of(older, newest, older));

        assertThat(isAvailable(product)).isFalse();
        assertThat(level(sku)).isEqualTo(List.of(0L, 30L));
    }

    @Test
    void takesAWholeBatchOfManySkus() {
        var batch = new ArrayList<Message>();
        for (var i = 0; i < 500; i++) {
            batch.add(level("BATCH-" + i % 100, i, i + 1));
        }
        listener.handle(batch);

        assertThat(level("BATCH-7")).isEqualTo(List.of(407L, 408L));
    }

    @Test
    void remembersASkuThatIsNotAProductYet() {
        var draft = draft("Expected Thing", "5.00");
        var sku = json.readTree(draft).get("variants").get(0).get("sku").asString();
        listener.handle(List.of(level(sku, 9, 1)));

        var product =
                body(
                        staff(org.springframework.http.HttpMethod.POST, "/api/products", "", draft),
                        201);

        assertThat(isAvailable(product)).isTrue();
    }

    @Test
    void hearsKafka() {
        var product = product("Broadcast Thing", "5.00");
        var sku = sku(product);
        say("inventory.stock", StockListener.TYPE, sku, body(sku, 4, 1));

        await().atMost(Duration.ofSeconds(30)).until(() -> isAvailable(product));
    }

    private boolean isAvailable(JsonNode product) {
        var page = read("/api/products?q={name}&size=100", product.get("name").asString());
        for (var item : page.get("items")) {
            if (item.get("id").equals(product.get("id"))) {
                return item.get("available").asBoolean();
            }
        }
        throw new AssertionError("not listed");
    }

    private List<Long> level(String sku) {
        return jdbc.sql("select available, version from stock where sku = :sku")
                .param("sku", sku)
                .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static String sku(JsonNode product) {
        return product.get("variants").get(0).get("sku").asString();
    }

    private static Message level(String sku, int available, long version) {
        return new Message(
                UUID.randomUUID(),
                StockListener.TYPE,
                "/inventory-service",
                "inventory.stock",
                sku,
                Instant.EPOCH,
                body(sku, available, version).getBytes(UTF_8));
    }

    private static String body(String sku, int available, long version) {
        return """
        {"sku":"%s","available":%d,"version":%d,"at":"2026-11-20T20:15:00.123Z"}
        """
                .formatted(sku, available, version);
    }
}
