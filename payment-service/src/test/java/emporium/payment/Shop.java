package emporium.payment;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever sends commands and hears events, as a stranger to the service. */
final class Shop implements AutoCloseable {

    record Heard(String key, String type, JsonNode body) {
        String text(String field) {
            return body.path(field).asString();
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaProducer<String, String> producer;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;

    Shop(String kafka) {
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka),
                        new StringSerializer(),
                        new StringSerializer());
        Thread.ofVirtual().start(() -> listen(kafka));
    }

    void authorize(UUID order, String token, String amount, Duration patience) {
        send(order, "authorize-payment.v1", authorization(order, token, amount, patience));
    }

    static String authorization(UUID order, String token, String amount, Duration patience) {
        return """
        {"orderId":"%s","number":"N-1","amount":{"amount":"%s","currency":"EUR"},
         "paymentToken":"%s","deadline":"%s"}
        """
                .formatted(order, amount, token, Instant.now().plus(patience));
    }

    void capture(UUID order) {
        send(order, "capture-payment.v1", "{\"orderId\":\"%s\"}".formatted(order));
    }

    void end(UUID order) {
        send(
                order,
                "void-payment.v1",
                "{\"orderId\":\"%s\",\"reason\":\"order-cancelled\"}".formatted(order));
    }

    void refund(UUID order, UUID refund, String amount) {
        send(
                order,
                "refund-payment.v1",
                """
                {"orderId":"%s","refundId":"%s","amount":{"amount":"%s","currency":"EUR"},"reason":"returned"}
                """
                        .formatted(order, refund, amount));
    }

    void send(UUID order, String type, String body) {
        send(UUID.randomUUID(), order, type, body);
    }

    void send(UUID id, UUID order, String type, String body) {
        var record = new ProducerRecord<>("payments.commands", order.toString(), body);
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(id.toString()))
                .add("ce_source", bytes("/tests"))
                .add("ce_time", bytes("2026-01-02T03:04:05Z"))
                .add("ce_type", bytes(type));
        producer.send(record);
        producer.flush();
    }

    List<Heard> heardOf(UUID order) {
        return heard.stream().filter(h -> h.key().equals(order.toString())).toList();
    }

    List<String> typesOf(UUID order) {
        return heardOf(order).stream().map(Heard::type).toList();
    }

    /** The first event of that type. */
    Heard waitFor(UUID order, String type) {
        await("%s of %s".formatted(type, order))
                .atMost(Duration.ofSeconds(30))
                .until(() -> typesOf(order).contains(type));
        return heardOf(order).stream().filter(h -> h.type().equals(type)).findFirst().orElseThrow();
    }

    private void listen(String kafka) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        kafka,
                        "group.id",
                        "shop-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        "500");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("payments.events"));
            while (open) {
                var batch = new ArrayList<Heard>();
                consumer.poll(Duration.ofMillis(100))
                        .forEach(r ->
                                batch.add(
                                        new Heard(
                                                r.key(),
                                                new String(
                                                        r.headers().lastHeader("ce_type").value(),
                                                        StandardCharsets.UTF_8),
                                                JSON.readTree(r.value()))));
                heard.addAll(batch);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        open = false;
        producer.close();
    }
}
