package emporium.platform.messaging;

import static emporium.platform.messaging.Wire.bytes;
import static emporium.platform.messaging.Wire.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.platform.outbox.Outbox;
import emporium.platform.outbox.OutgoingMessage;
import emporium.platform.test.KafkaServer;
import emporium.platform.test.RealKafka;
import emporium.platform.test.RealPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        properties = {
            "spring.application.name=listener",
            "spring.flyway.locations=classpath:db/note",
            "emporium.messaging.pauses=1ms,1ms,1ms"
        })
@RealPostgres
@RealKafka
class MessagingIT {

    static final String DEAD = "notes.listener.dlt";

    static Wire wire;

    @Autowired Notebook notebook;
    @Autowired Listeners listeners;
    @Autowired Inbox inbox;
    @Autowired DeadLetterEndpoint desk;
    @Autowired JdbcClient jdbc;
    @Autowired Outbox outbox;
    @Autowired TransactionTemplate transaction;

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

    @Test
    void aBatchIsTakenInItsOrder() {
        wire.send(IntStream.range(0, 40).mapToObj(i -> note("n" + i)).toList());

        await().untilAsserted(() ->
                assertThat(notebook.notes(key))
                        .isEqualTo(IntStream.range(0, 40).mapToObj(i -> "n" + i).toList()));
        assertThat(notebook.batchSizes).anyMatch(size -> size > 1);
    }

    @Test
    void aMessageDeliveredAgainChangesNothing() {
        var first = note("once");
        wire.send(List.of(first, first));
        wire.send(List.of(note("then"), first));
        wire.send(List.of(note("end")));

        await().untilAsserted(() -> assertThat(notebook.notes(key)).endsWith("end").hasSize(3));
        assertThat(notebook.notes(key)).containsExactly("once", "then", "end");
    }

    @Test
    void typesNobodyAskedForArePassedOver() {
        wire.send(
                List.of(
                        event("notes", key, UUID.randomUUID(), "gossip.v1", "not even JSON"),
                        note("end")));

        await().untilAsserted(() -> assertThat(notebook.notes(key)).containsExactly("end"));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aPoisonousMessageIsSetAsideAndTheOthersGoOn() {
        var poison = note("poison " + key);
        wire.send(List.of(note("a"), note("b"), poison, note("c"), note("d")));

        await().untilAsserted(
                        () -> assertThat(notebook.notes(key)).containsExactly("a", "b", "c", "d"));
        await().untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
        var dead = deadLetters().getFirst();
        assertThat(dead.value()).isEqualTo(poison.value());
        assertThat(headers(dead))
                .containsEntry("ce_id", headers(poison).get("ce_id"))
                .containsEntry("ce_type", "note.v1")
                .containsEntry("ce_source", "/tests")
                .containsEntry("dlt_reason", "cannot stomach poison " + key)
                .containsEntry("dlt_exception", "java.lang.IllegalStateException")
                .containsEntry("dlt_group", "listener")
                .containsEntry("dlt_topic", "notes")
                .containsEntry("dlt_attempts", "4")
                .containsKeys("dlt_partition", "dlt_offset", "dlt_at");
    }

    @Test
    void whatCannotBeReadIsSetAsideAtOnce() {
        wire.send(
                List.of(
                        note("before"),
                        event("notes", key, UUID.randomUUID(), "note.v1", "{\"text\":"),
                        note("after")));

        await().untilAsserted(
                        () -> assertThat(notebook.notes(key)).containsExactly("before", "after"));
        await().untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
        assertThat(headers(deadLetters().getFirst())).containsEntry("dlt_attempts", "1");
    }

    @Test
    void whatIsNoCloudEventIsSetAside() {
        var bare = new ProducerRecord<>("notes", 0, bytes(key), bytes("anything"));
        var nameless = event("notes", key, UUID.randomUUID(), "note.v1", "{}");
        nameless.headers().remove("ce_id").add("ce_id", new byte[] {0, 1});
        var bodiless = new ProducerRecord<byte[], byte[]>("notes", 0, bytes(key), null);
        note("x").headers().forEach(bodiless.headers()::add);
        wire.send(List.of(bare, nameless, bodiless, note("end")));

        await().untilAsserted(() -> assertThat(notebook.notes(key)).containsExactly("end"));
        await().untilAsserted(() -> assertThat(deadLetters()).hasSize(3));
        assertThat(deadLetters())
                .extracting(record -> headers(record).get("dlt_reason"))
                .anyMatch(reason -> reason.contains("no header ce_type"))
                .anyMatch(reason -> reason.contains("unreadable header"))
                .anyMatch(reason -> reason.contains("no body"));
    }

    @Test
    void anOutageIsWaitedForAndBlamedOnNoMessage() {
        notebook.outages.set(5);
        wire.send(List.of(note("a"), note("b")));

        await().untilAsserted(() -> assertThat(notebook.notes(key)).containsExactly("a", "b"));
        assertThat(notebook.outages).hasValue(0);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aDeadLetterSentAgainIsTakenOnce() {
        var poison = note("poison " + key);
        wire.send(List.of(poison));
        await().untilAsserted(() -> assertThat(deadLetters()).hasSize(1));

        var id = UUID.fromString(headers(poison).get("ce_id"));
        var cured = event("notes", key, id, "note.v1", "{\"text\":\"cured\"}");
        wire.send(List.of(cured));
        wire.send(List.of(cured, note("end")));

        await().untilAsserted(
                        () -> assertThat(notebook.notes(key)).containsExactly("cured", "end"));
    }

    @Test
    void theDeskShowsADeadLetterAndSendsItAgainOnce() {
        notebook.indigestible.add(key);
        wire.send(List.of(note("hard to digest")));
        await().untilAsserted(() -> assertThat(letters()).hasSize(1));
        var letter = letters().getFirst();
        assertThat(letter.reason()).contains("indigestible");
        assertThat(letter.body()).isEqualTo("{\"text\":\"hard to digest\"}");

        notebook.indigestible.remove(key);
        assertThat(desk.replay(letter.id().toString())).isNotNull();
        assertThat(desk.replay(letter.id().toString())).isNull();
        assertThat(desk.discard(letter.id().toString())).isNull();

        wire.send(List.of(note("end")));
        await().untilAsserted(() ->
                assertThat(notebook.notes(key)).containsExactlyInAnyOrder("hard to digest", "end"));
        assertThat(letters()).isEmpty();
    }

    @Test
    void aReplayThatFailsIsADeadLetterAgain() {
        notebook.indigestible.add(key);
        wire.send(List.of(note("hard to digest")));
        await().untilAsserted(() -> assertThat(letters()).hasSize(1));
        var first = letters().getFirst();

        desk.replay(first.id().toString());

        await().untilAsserted(() ->
                assertThat(letters())
                        .hasSize(1)
                        .allSatisfy(l -> assertThat(l.id()).isNotEqualTo(first.id())));
        assertThat(desk.discard(letters().getFirst().id().toString())).isNotNull();
        assertThat(letters()).isEmpty();
        assertThat(desk.show(first.id().toString()).state()).isEqualTo("REPLAYED");
        assertThat(desk.show("no id")).isNull();
    }

    @Test
    void whatAFailedAttemptSaidIsNotHeard() {
        wire.send(List.of(note("a"), note("poison " + key), note("b")));

        await().untilAsserted(() -> assertThat(notebook.notes(key)).containsExactly("a", "b"));
        await().untilAsserted(() -> assertThat(mine(wire.read("echoes"))).hasSize(2));
    }

    @Test
    void anAnswerContinuesTheTraceOfItsQuestion() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";
        var traced = note("traced");
        traced.headers().add("traceparent", bytes(trace));
        wire.send(List.of(note("untraced"), traced));

        await().untilAsserted(() ->
                assertThat(mine(wire.read("echoes")))
                        .extracting(record -> headers(record).get("traceparent"))
                        .contains(trace));
    }

    @Test
    void topicsAndTheirDeadLettersExist() throws Exception {
        var servers =
                Map.<String, Object>of("bootstrap.servers", KafkaServer.get().bootstrapServers());
        try (var admin = Admin.create(servers)) {
            var topics = admin.describeTopics(List.of("notes", "echoes", DEAD)).allTopicNames();
            assertThat(topics.get().get("notes").partitions()).hasSize(4);
            assertThat(topics.get().get("echoes").partitions()).hasSize(4);
            assertThat(topics.get().get(DEAD).partitions()).hasSize(1);
        }
    }

    @Test
    void aTopicNobodyDeclaredIsMadeWhenSomethingIsSaidThere() {
        var surprise = "surprise-" + key;
        transaction.executeWithoutResult(_ ->
                outbox.append(
                        new OutgoingMessage(surprise, key, "note.v1", Instant.EPOCH, "hello")));

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(wire.read(surprise)).hasSize(1));
    }

    @Test
    void listeningBeginsWhenTheBrokerComes() {
        listeners.stop();
        KafkaServer.get().stop();
        listeners.start();
        assertThat(listeners.isRunning()).isTrue();
        assertThat(listeners.containers()).noneMatch(c -> c.isRunning());
        KafkaServer.get().start();

        wire.send(List.of(note("late")));
        await().untilAsserted(() -> assertThat(notebook.notes(key)).containsExactly("late"));
    }

    @Test
    void onlyOldMessagesAreForgotten() {
        var old = UUID.randomUUID();
        var young = UUID.randomUUID();
        inbox.remember("someone", List.of(old, young));
        jdbc.sql("update inbox set received_at = now() - interval '8 days' where message_id = ?")
                .param(old)
                .update();

        inbox.forget(Duration.ofDays(7));

        assertThat(inbox.remember("someone", List.of(old, young))).containsExactly(old);
    }

    private ProducerRecord<byte[], byte[]> note(String text) {
        return event(
                "notes", key, UUID.randomUUID(), "note.v1", "{\"text\":\"%s\"}".formatted(text));
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        return Wire.headers(record.headers());
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        return Wire.headers(record.headers());
    }

    private List<DeadLetterDesk.DeadLetter> letters() {
        return desk.open().stream().filter(letter -> letter.key().equals(key)).toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return mine(wire.read(DEAD));
    }

    private List<ConsumerRecord<byte[], byte[]>> mine(
            List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().filter(record -> Arrival.key(record).equals(key)).toList();
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
        Topics echoes() {
            return Topics.of("echoes");
        }
    }
}
