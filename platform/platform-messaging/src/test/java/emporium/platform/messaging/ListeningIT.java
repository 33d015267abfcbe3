package emporium.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.platform.outbox.Outbox;
import emporium.platform.outbox.OutgoingMessage;
import emporium.platform.test.server.KafkaServer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** Topics, when listening begins, and what is remembered. */
@ExtendWith(OutputCaptureExtension.class)
class ListeningIT extends MessagingIT {

    @Autowired MeterBinder inboxMetrics;

    @Autowired Inbox inbox;
    @Autowired Outbox outbox;
    @Autowired TransactionTemplate transaction;

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
    void aGroupWithSeveralSubscriptionsIsMeasuredOnce(CapturedOutput output) {
        var meters = new SimpleMeterRegistry();

        inboxMetrics.bindTo(meters);

        assertThat(meters.getMeters())
                .extracting(meter -> meter.getId().getName())
                .containsExactlyInAnyOrder("emporium.inbox.dead.letters", "emporium.inbox.lag");
        assertThat(output).doesNotContain("already registered");
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
}
