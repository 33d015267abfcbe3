package emporium.platform.messaging;

import static emporium.platform.messaging.Wire.event;
import static org.awaitility.Awaitility.await;

import emporium.platform.outbox.Outbox;
import emporium.platform.test.server.RealKafka;
import emporium.platform.test.server.RealPostgres;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A listener that writes down what it hears, and what it is told over the wire. */
@SpringBootTest(
        classes = MessagingIT.Application.class,
        properties = {
            "spring.application.name=listener",
            "spring.flyway.locations=classpath:db/note",
            "emporium.messaging.pauses=1ms,1ms,1ms"
        })
@RealPostgres
@RealKafka
abstract class MessagingIT {

    static final String DEAD = "notes.listener.dlt";

    static Wire wire;

    @Autowired Notebook notebook;
    @Autowired Listeners listeners;
    @Autowired DeadLetterEndpoint desk;
    @Autowired JdbcClient jdbc;

    /** Every test speaks of a key of its own. */
    final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void connect() {
        wire = new Wire();
    }

    @AfterAll
    static void disconnect() {
        wire.close();
    }

    @BeforeEach
    void listenersListen() {
        await().until(() ->
                listeners.containers().stream()
                        .allMatch(c -> !c.getAssignedPartitions().isEmpty()));
    }

    ProducerRecord<byte[], byte[]> note(String text) {
        return event(
                "notes", key, UUID.randomUUID(), "note.v1", "{\"text\":\"%s\"}".formatted(text));
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return mine(wire.read(DEAD));
    }

    List<DeadLetter> letters() {
        return desk.list(null).stream().filter(letter -> letter.key().equals(key)).toList();
    }

    List<ConsumerRecord<byte[], byte[]>> mine(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().filter(record -> Arrival.key(record).equals(key)).toList();
    }

    static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        return Wire.headers(record.headers());
    }

    static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        return Wire.headers(record.headers());
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Notebook notebook(JdbcClient jdbc, Outbox outbox) {
            return new Notebook(jdbc, outbox);
        }

        @Bean
        Subscription notes(Notebook notebook) {
            return new Subscription("listener", Set.of("notes"), Set.of("note.v1"), 1, notebook);
        }

        @Bean
        Subscription letters(Notebook notebook) {
            return new Subscription("listener", Set.of("letters"), Set.of("note.v1"), 1, notebook);
        }

        @Bean
        Topics echoes() {
            return Topics.of("echoes");
        }
    }
}
