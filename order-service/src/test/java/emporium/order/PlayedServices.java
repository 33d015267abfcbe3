package emporium.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * inventory-service and payment-service, played: they read their commands from Kafka and answer as
 * the SKU or the payment token tells them to. Every answer is sent twice.
 */
@TestComponent
class PlayedServices implements DisposableBean {

    private static final Set<String> COMMANDS = Set.of("inventory.commands", "payments.commands");

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Thread thread;
    private final Map<String, String> amounts = new ConcurrentHashMap<>();
    private final Map<String, String> money = new ConcurrentHashMap<>();
    private final Map<String, BigDecimal> refunded = new ConcurrentHashMap<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile boolean running = true;
    private volatile boolean stockIsAway;

    record Heard(String orderId, String type, JsonNode body) {}

    PlayedServices(@Value("${spring.kafka.bootstrap-servers}") String servers) {
        var text = new StringSerializer();
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers), text, text);
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                servers,
                                "group.id",
                                "played-" + UUID.randomUUID(),
                                "metadata.max.age.ms",
                                "300",
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer());
        consumer.subscribe(COMMANDS);
        thread = Thread.ofPlatform().daemon().name("played-services").start(this::play);
    }

    void areWell() {
        stockIsAway = false;
    }

    void stockIsAway() {
        stockIsAway = true;
    }

    List<String> commandsFor(String orderId) {
        return heard.stream().filter(h -> h.orderId.equals(orderId)).map(Heard::type).toList();
    }

    Heard command(String orderId, String type) {
        return heard.stream()
                .filter(h -> h.orderId.equals(orderId) && h.type.equals(type))
                .findFirst()
                .orElseThrow();
    }

    private void play() {
        while (running) {
            for (var command : consumer.poll(Duration.ofMillis(50))) {
                answer(command);
            }
        }
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    private void answer(ConsumerRecord<String, String> command) {
        var type = new String(command.headers().lastHeader("ce_type").value(), UTF_8);
        var body = JsonMapper.shared().readTree(command.value());
        var order = command.key();
        heard.add(new Heard(order, type, body));
        switch (type) {
            case "reserve-stock.v1" -> reserve(order, body);
            case "commit-stock.v1" ->
                    say("inventory.reservations", order, "stock-committed.v1", "");
            case "restock-stock.v1" -> restock(order, body);
            case "release-stock.v1" ->
                    say(
                            "inventory.reservations",
                            order,
                            "stock-released.v1",
                            ",\"restocked\":false");
            case "authorize-payment.v1" -> authorize(order, body);
            case "capture-payment.v1" -> {
                money.put(order, "captured");
                say("payments.events", order, "payment-captured.v1", payment(order));
            }
            case "void-payment.v1" -> end(order);
            case "refund-payment.v1" -> refund(order, body);
            default -> {}
        }
    }

    private void restock(String order, JsonNode body) {
        if (stockIsAway) {
            return;
        }
        var refused = body.at("/lines/0/warehouse").asString().equals("nowhere");
        say(
                "inventory.reservations",
                order,
                refused ? "restock-refused.v1" : "stock-returned.v1",
                ",\"restockId\":%s%s"
                        .formatted(
                                body.get("restockId"),
                                refused ? ",\"reason\":\"unknown-warehouse\"" : ""));
    }

    private void refund(String order, JsonNode body) {
        var amount = new BigDecimal(body.at("/amount/amount").asString());
        var total = refunded.merge(order, amount, BigDecimal::add);
        say(
                "payments.events",
                order,
                "payment-refunded.v1",
                ",\"refundId\":%s,\"amount\":%s,\"refundedTotal\":{\"amount\":\"%s\",\"currency\":%s}"
                        .formatted(
                                body.get("refundId"),
                                body.get("amount"),
                                total,
                                body.at("/amount/currency")));
    }

    private void reserve(String order, JsonNode body) {
        if (stockIsAway) {
            return;
        }
        var missing = new ArrayList<String>();
        for (var line : body.get("lines")) {
            if (line.get("sku").asString().equals("SOLD-OUT")) {
                missing.add(
                        "{\"sku\":\"SOLD-OUT\",\"requested\":%s,\"available\":0}"
                                .formatted(line.get("quantity")));
            }
        }
        if (missing.isEmpty()) {
            say(
                    "inventory.reservations",
                    order,
                    "stock-reserved.v1",
                    ",\"allocations\":[],\"expiresAt\":" + body.get("expiresAt"));
        } else {
            say(
                    "inventory.reservations",
                    order,
                    "stock-refused.v1",
                    ",\"missing\":[" + String.join(",", missing) + "]");
        }
    }

    private void authorize(String order, JsonNode body) {
        amounts.put(order, body.get("amount").toString());
        switch (body.get("paymentToken").asString()) {
            case "tok_declined" ->
                    say(
                            "payments.events",
                            order,
                            "payment-declined.v1",
                            ",\"reason\":\"card-declined\"");
            case "tok_timeout" -> {}
            default -> authorized(order);
        }
    }

    /** Also what a late provider makes payment-service say. */
    void authorized(String order) {
        money.put(order, "authorized");
        say(
                "payments.events",
                order,
                "payment-authorized.v1",
                payment(order) + ",\"reference\":\"ch_1\"");
    }

    private void end(String order) {
        if ("captured".equals(money.get(order))) {
            var amount = amounts.get(order);
            say(
                    "payments.events",
                    order,
                    "payment-refunded.v1",
                    ",\"amount\":" + amount + ",\"refundedTotal\":" + amount);
        } else {
            say("payments.events", order, "payment-voided.v1", ",\"reason\":\"ended\"");
        }
        money.put(order, "ended");
    }

    private String payment(String order) {
        return ",\"paymentId\":\"" + order + "\",\"amount\":" + amounts.get(order);
    }

    private void say(String topic, String order, String type, String more) {
        var body = "{\"orderId\":\"" + order + "\"" + more + "}";
        tell(topic, order, type, body, UUID.randomUUID());
    }

    /** Twice, as at-least-once may have it. */
    void tell(String topic, String key, String type, String body, UUID id) {
        for (var i = 0; i < 2; i++) {
            var message = new ProducerRecord<String, String>(topic, key, body);
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            id.toString(),
                            "ce_type",
                            type,
                            "ce_source",
                            "/played",
                            "ce_time",
                            Instant.now().toString(),
                            "content-type",
                            "application/json")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            producer.send(message);
        }
        producer.flush();
    }

    @Override
    public void destroy() throws InterruptedException {
        running = false;
        thread.join();
        producer.close(Duration.ofSeconds(1));
    }
}
