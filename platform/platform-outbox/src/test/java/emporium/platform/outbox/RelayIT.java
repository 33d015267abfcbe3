package emporium.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.server.KafkaServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;

/** Nothing is lost or overtaken, whoever relays, dies, or is away. */
class RelayIT extends OutboxIT {

    @Autowired OutboxRelay relay;
    @Autowired OutboxWatch watch;
    @Autowired JdbcClient jdbc;
    @Autowired ProducerFactory<?, ?> kafka;

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
        var settings = new HashMap<>(kafka.getConfigurationProperties());
        // a producer that is told to end first waits so long for a silent broker
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000);
        var sender = new Sender(settings, Duration.ofSeconds(30));
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
}
