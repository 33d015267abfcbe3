package emporium.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is said, and that only what is committed is. */
class SayingIT extends OutboxIT {

    @Autowired RawOutbox rawOutbox;

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
}
