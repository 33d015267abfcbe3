package emporium.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.KafkaServer;
import emporium.platform.test.RealKafka;
import emporium.platform.test.RealPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        properties = {
            "spring.application.name=speaker",
            // whoever waits for the poll waits in vain
            "emporium.outbox.poll=2h"
        })
@RealPostgres
@RealKafka
class OutboxIT {

    @Autowired Outbox outbox;
    @Autowired RawOutbox rawOutbox;
    @Autowired OutboxRelay relay;
    @Autowired OutboxTable table;
    @Autowired OutboxWatch watch;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired ProducerFactory<?, ?> kafka;

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

    @Test
    void aCommitWakesTheRelay() {
        say("a", 1);

        var record = topic.read(1).getFirst();

        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("a");
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"number\":1}");
    }

    @Test
    void aMessageIsACloudEventInBinaryMode() {
        say("a", 1);

        var headers = headers(topic.read(1).getFirst());

        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "number-said.v1")
                .containsEntry("ce_source", "/speaker")
                .containsEntry("ce_time", "2026-01-02T03:04:05Z")
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("traceparent");
        assertThat(UUID.fromString(headers.get("ce_id")).version()).isEqualTo(7);
    }

    @Test
    void outsideATransactionNothingCanBeSaid() {
        assertThatThrownBy(() -> outbox.append(message("a", 1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aTransactionThatRollsBackHasSaidNothing() {
        transaction.executeWithoutResult(status -> {
            outbox.append(message("a", 1));
            status.setRollbackOnly();
        });
        say("a", 2);

        assertThat(numbers(topic.read(1))).containsExactly(2);
    }

    @Test
    void whatIsRolledBackToASavepointIsNotSaid() {
        transaction.executeWithoutResult(status -> {
            outbox.append(message("a", 1));
            var savepoint = status.createSavepoint();
            outbox.append(message("a", 2));
            status.rollbackToSavepoint(savepoint);
            outbox.append(message("a", 3));
        });

        assertThat(numbers(topic.read(2))).containsExactly(1, 3);
    }

    @Test
    void aTransactionWithinATransactionSpeaksForItself() {
        var inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            outbox.append(message("a", 1));
            inner.executeWithoutResult(_ -> outbox.append(message("b", 2)));
            status.setRollbackOnly();
        });
        say("a", 3);

        assertThat(numbers(topic.read(2))).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void aForwardedMessageKeepsWhatItWas() {
        var id = UUID.randomUUID();
        var message =
                new RawMessage(
                        id,
                        topic.name(),
                        "a",
                        "strange.v1",
                        "/elsewhere",
                        "yesterday",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        Map.of("reason", "unreadable – ü"),
                        new byte[] {0, -1, 7});
        transaction.executeWithoutResult(_ -> rawOutbox.append(message));

        var record = topic.read(1).getFirst();

        assertThat(record.value()).containsExactly(0, -1, 7);
        assertThat(headers(record))
                .containsEntry("ce_id", id.toString())
                .containsEntry("ce_source", "/elsewhere")
                .containsEntry("ce_time", "yesterday")
                .containsEntry("reason", "unreadable – ü")
                .containsEntry(
                        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void aMessageContinuesTheTraceOfTheOneThatCausedIt() {
        var cause = "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01";
        Causes.during(Map.of("a", cause), () -> say("a", 1));

        assertThat(headers(topic.read(1).getFirst())).containsEntry("traceparent", cause);
    }

    @Test
    void whatNoBrokerWouldTakeIsRefusedAtOnce() {
        var huge = Map.of("text", "x".repeat(1_000_000));
        var tooLarge = new OutgoingMessage(topic.name(), "a", "huge.v1", Instant.EPOCH, huge);

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> outbox.append(tooLarge)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneKeyKeepsItsOrderWithTwoRelaysAndManyWriters() {
        var second = new Sender(kafka.getConfigurationProperties(), Duration.ofSeconds(30));
        var properties =
                new OutboxProperties(
                        Duration.ofMillis(1), 7, Duration.ZERO, Duration.ofSeconds(30), true);
        var other = new OutboxRelay(table, transaction, second, TopicSupply.NONE, properties);
        other.start();
        jdbc.sql("create table aggregate (key text primary key, number int not null)").update();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < 8; writer++) {
                writers.execute(() -> IntStream.range(0, 150).forEach(i -> count("k" + i % 10)));
            }
        }

        var perKey = new HashMap<String, List<Integer>>();
        for (var record : topic.read(1200)) {
            perKey.computeIfAbsent(
                            new String(record.key(), StandardCharsets.UTF_8),
                            _ -> new ArrayList<>())
                    .add(number(record));
        }

        assertThat(perKey).hasSize(10);
        assertThat(perKey.values())
                .allSatisfy(numbers ->
                        assertThat(numbers).isEqualTo(IntStream.range(0, 120).boxed().toList()));
        other.stop();
    }

    @Test
    void aCrashBetweenSendingAndDeletingLosesNothing() {
        var dying = new Sender(kafka.getConfigurationProperties(), Duration.ofSeconds(30));
        relay.stop();
        say("a", 1);
        say("a", 2);
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ -> {
                            table.lock(OutboxTable.ALL_PARTITIONS);
                            dying.send(table.take(OutboxTable.ALL_PARTITIONS, 10));
                            throw new IllegalStateException("crash");
                        }))
                .hasMessage("crash");
        relay.start();
        relay.wake(OutboxTable.ALL_PARTITIONS);

        assertThat(numbers(topic.read(4))).containsExactly(1, 2, 1, 2);
        dying.abandon();
    }

    @Test
    void aPartitionLockedElsewhereIsSentAsSoonAsItIsFree() {
        transaction.executeWithoutResult(_ -> {
            assertThat(table.lock(OutboxTable.ALL_PARTITIONS))
                    .isEqualTo(OutboxTable.ALL_PARTITIONS);
            CompletableFuture.runAsync(() -> say("a", 1)).join();
            assertThat(CompletableFuture.supplyAsync(this::lockAll).join()).isZero();
        });

        assertThat(numbers(topic.read(1))).containsExactly(1);
    }

    @Test
    void aLongBacklogGoesOutInBatches() {
        transaction.executeWithoutResult(_ ->
                outbox.append(IntStream.range(0, 1234).mapToObj(i -> message("a", i)).toList()));

        assertThat(numbers(topic.read(1234))).isEqualTo(IntStream.range(0, 1234).boxed().toList());
    }

    @Test
    void theBrokerGoesAndComesBackAndNothingIsLostOrReordered() {
        say("a", 1);
        topic.read(1);
        KafkaServer.get().stop();
        say("a", 2);
        say("a", 3);
        await().until(() -> watch.backlog().count() > 0);
        assertThat(watch.backlog().age()).isPositive();
        KafkaServer.get().start();

        assertThat(numbers(topic.read(2))).containsExactly(2, 3);
    }

    @Test
    void nothingPassesWhatTheProducerRefuses() {
        var impatient = new Sender(kafka.getConfigurationProperties(), Duration.ofSeconds(1));
        relay.stop();
        say("a", 1);
        relayOnce(impatient);
        transaction.executeWithoutResult(_ -> {
            outbox.append(
                    new OutgoingMessage("nowhere", "a", "lost.v1", Instant.EPOCH, new Said(0)));
            outbox.append(message("a", 2));
        });

        assertThatThrownBy(() -> relayOnce(impatient)).isInstanceOf(Sender.SendFailure.class);

        jdbc.sql("delete from outbox where topic = 'nowhere'").update();
        say("a", 3);
        relay.start();
        relay.wake(OutboxTable.ALL_PARTITIONS);
        assertThat(numbers(topic.read(3))).containsExactly(1, 2, 3);
    }

    @Test
    void aSenderGivenUpOnIsReplacedByANewOne() {
        var sender = new Sender(kafka.getConfigurationProperties(), Duration.ofSeconds(30));
        KafkaServer.get().stop();
        relay.stop();
        say("a", 1);
        var stuck =
                Thread.ofVirtual()
                        .start(() ->
                                assertThatThrownBy(() -> relayOnce(sender))
                                        .isInstanceOf(Exception.class));
        await().untilAsserted(() -> {
            sender.abandon();
            assertThat(stuck.join(Duration.ofMillis(50))).isTrue();
        });
        KafkaServer.get().start();
        relayOnce(sender);
        relay.start();

        assertThat(numbers(topic.read(1))).containsExactly(1);
        sender.abandon();
    }

    private void relayOnce(Sender sender) {
        transaction.executeWithoutResult(_ -> {
            table.lock(OutboxTable.ALL_PARTITIONS);
            sender.send(table.take(OutboxTable.ALL_PARTITIONS, 10));
        });
    }

    private int lockAll() {
        return Objects.requireNonNull(
                transaction.execute(_ -> table.lock(OutboxTable.ALL_PARTITIONS)));
    }

    /** As a real aggregate does: the row's lock makes the writers queue. */
    private void count(String key) {
        transaction.executeWithoutResult(_ -> {
            var number =
                    jdbc.sql(
                                    """
                                    insert into aggregate values (?, 0)
                                    on conflict (key) do update
                                    set number = aggregate.number + 1
                                    returning number
                                    """)
                            .param(key)
                            .query(Integer.class)
                            .single();
            outbox.append(message(key, number));
        });
    }

    private void say(String key, int number) {
        transaction.executeWithoutResult(_ -> outbox.append(message(key, number)));
    }

    private OutgoingMessage message(String key, int number) {
        return new OutgoingMessage(
                topic.name(),
                key,
                "number-said.v1",
                Instant.parse("2026-01-02T03:04:05Z"),
                new Said(number));
    }

    private static List<Integer> numbers(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(OutboxIT::number).toList();
    }

    private static int number(ConsumerRecord<byte[], byte[]> record) {
        var text = new String(record.value(), StandardCharsets.UTF_8);
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
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
