package emporium.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;

/** Commands in over Kafka, answers out over Kafka. */
class InventoryServiceIT extends RunningInventory {

    private record Heard(String topic, String key, String type, String body) {}

    private final UUID order = UUID.randomUUID();
    private final String sku = "IT-" + order.toString().substring(0, 8).toUpperCase();
    private final List<Heard> heard = new ArrayList<>();

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    private KafkaProducer<String, String> producer;
    private KafkaConsumer<String, String> consumer;

    @BeforeEach
    void connect() {
        var strings = new StringSerializer();
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka), strings, strings);
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                kafka,
                                "group.id",
                                "test-" + order,
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer());
        consumer.subscribe(List.of("inventory.reservations", "inventory.stock"));
        call(
                HttpMethod.POST,
                "/api/stock/%s/adjustments".formatted(sku),
                TestTokens.staff(),
                """
                {"warehouse":"lyon","onHand":3,"reason":"opening"}\
                """);
    }

    @AfterEach
    void disconnect() {
        producer.close();
        consumer.close();
    }

    @Test
    void reservesAndCommits() throws Exception {
        send(UUID.randomUUID(), "reserve-stock.v1", reserve(2, Instant.now().plusSeconds(900)));
        await().atMost(Duration.ofSeconds(30)).until(() -> answers().contains("stock-reserved.v1"));
        send(UUID.randomUUID(), "commit-stock.v1", only());
        await().atMost(Duration.ofSeconds(30)).until(() -> answers().size() == 2);

        assertThat(answers()).containsExactly("stock-reserved.v1", "stock-committed.v1");
        assertThat(changes())
                .satisfiesExactly(
                        opening -> assertThat(opening).contains("\"available\":3,\"version\":1"),
                        reserved -> assertThat(reserved).contains("\"available\":1,\"version\":2"));
        assertThat(shelf()).isEqualTo("1/0");
        heard.stream()
                .filter(each -> isMine(each))
                .forEach(each ->
                        Contracts.event(each.topic + "/" + each.type).assertValid(each.body));
    }

    @Test
    void takesADuplicateOnceAndAnswersARepetitionAgain() throws Exception {
        var id = UUID.randomUUID();
        var reserve = reserve(2, Instant.now().plusSeconds(900));
        send(id, "reserve-stock.v1", reserve);
        send(id, "reserve-stock.v1", reserve);
        send(UUID.randomUUID(), "reserve-stock.v1", reserve);
        send(UUID.randomUUID(), "release-stock.v1", released());
        await().atMost(Duration.ofSeconds(30)).until(() -> answers().contains("stock-released.v1"));

        assertThat(answers())
                .containsExactly("stock-reserved.v1", "stock-reserved.v1", "stock-released.v1");
        assertThat(shelf()).isEqualTo("3/0");
    }

    @Test
    void givesBackWhatRanOutByItself() throws Exception {
        send(UUID.randomUUID(), "reserve-stock.v1", reserve(2, Instant.now().plusSeconds(1)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> answers().contains("reservation-expired.v1"));

        assertThat(shelf()).isEqualTo("3/0");
    }

    @Test
    void setsAsideWhatItCannotMeanAndGoesOn() throws Exception {
        send(UUID.randomUUID(), "reserve-stock.v1", reserve(0, Instant.now().plusSeconds(900)));
        send(UUID.randomUUID(), "reserve-stock.v1", "{\"orderId\":\"%s\"}".formatted(order));
        send(UUID.randomUUID(), "reserve-stock.v1", reserve(3, Instant.now().plusSeconds(900)));
        await().atMost(Duration.ofSeconds(60)).until(() -> answers().contains("stock-reserved.v1"));

        assertThat(shelf()).isEqualTo("3/3");
    }

    @Test
    void demoStockIsThereOnceAndInTheLedger() {
        var sums =
                jdbc.sql(
                                """
                                select count(*) filter (where actor = 'demo') as shelves,
                                    count(distinct (sku, warehouse)) filter (where actor = 'demo')
                                from ledger
                                """)
                        .query()
                        .singleRow();

        assertThat((Long) sums.get("shelves")).isPositive().isEqualTo(sums.get("count"));
    }

    private void send(UUID id, String type, String body)
            throws InterruptedException, ExecutionException {
        var message = new ProducerRecord<>("inventory.commands", order.toString(), body);
        message.headers()
                .add("ce_id", bytes(id.toString()))
                .add("ce_type", bytes(type))
                .add("ce_source", bytes("/order-service"))
                .add("ce_specversion", bytes("1.0"));
        producer.send(message).get();
    }

    private String reserve(int quantity, Instant expiresAt) {
        return """
        {"orderId":"%s","country":"DE","lines":[{"sku":"%s","quantity":%d}],"expiresAt":"%s"}\
        """
                .formatted(order, sku, quantity, expiresAt);
    }

    private String only() {
        return "{\"orderId\":\"%s\"}".formatted(order);
    }

    private String released() {
        return "{\"orderId\":\"%s\",\"reason\":\"test\"}".formatted(order);
    }

    private List<String> answers() {
        listen();
        return heard.stream()
                .filter(each -> each.key.equals(order.toString()))
                .map(Heard::type)
                .toList();
    }

    private List<String> changes() {
        return heard.stream().filter(each -> each.key.equals(sku)).map(Heard::body).toList();
    }

    private boolean isMine(Heard each) {
        return each.key.equals(sku) || each.key.equals(order.toString());
    }

    private void listen() {
        for (var each : consumer.poll(Duration.ofMillis(100))) {
            var type =
                    new String(
                            each.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
            heard.add(new Heard(each.topic(), each.key(), type, each.value()));
        }
    }

    private String shelf() {
        return jdbc.sql(
                        """
                        select on_hand || '/' || reserved from stock
                        where sku = :sku and warehouse = 'lyon'
                        """)
                .param("sku", sku)
                .query(String.class)
                .single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
