package emporium.platform.outbox;

import static org.awaitility.Awaitility.await;

import emporium.platform.test.server.KafkaServer;
import emporium.platform.test.server.RealKafka;
import emporium.platform.test.server.RealPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** A service that says numbers, and a topic to read them from. */
@SpringBootTest(
        classes = OutboxIT.Application.class,
        properties = {
            "spring.application.name=speaker",
            // whoever waits for the poll waits in vain
            "emporium.outbox.poll=2h"
        })
@RealPostgres
@RealKafka
abstract class OutboxIT {

    @Autowired Outbox outbox;
    @Autowired OutboxTable table;
    @Autowired TransactionTemplate transaction;

    TopicReader topic;

    @BeforeEach
    void freshTopic() {
        topic = TopicReader.ofFreshTopic(KafkaServer.get());
    }

    @AfterEach
    void everythingWasSent() {
        topic.close();
        await().until(table::isEmpty);
    }

    void say(String key, int number) {
        transaction.executeWithoutResult(_ -> outbox.append(message(key, number)));
    }

    OutgoingMessage message(String key, int number) {
        return new OutgoingMessage(
                topic.name(),
                key,
                "number-said.v1",
                Instant.parse("2026-01-02T03:04:05Z"),
                new Said(number));
    }

    static List<Integer> numbers(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(OutboxIT::number).toList();
    }

    static int number(ConsumerRecord<byte[], byte[]> record) {
        var text = new String(record.value(), StandardCharsets.UTF_8);
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    record Said(int number) {}

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
