package emporium.platform.messaging;

import static emporium.platform.messaging.Wire.bytes;
import static emporium.platform.messaging.Wire.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.platform.messaging.DeadLetter.State;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is set aside, and what becomes of it. */
class DeadLetterIT extends MessagingIT {

    @Autowired Inbox inbox;

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
        assertThat(letter.body()).isEqualTo("{\"text\":\"***\"}");

        notebook.indigestible.remove(key);
        assertThat(close(letter, "REPLAYED").done()).isTrue();
        assertThat(close(letter, "REPLAYED").done()).isFalse();
        assertThat(close(letter, "DISCARDED").done()).isFalse();

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

        close(first, "REPLAYED");

        await().untilAsserted(() ->
                assertThat(letters())
                        .hasSize(1)
                        .allSatisfy(l -> assertThat(l.id()).isNotEqualTo(first.id())));
        assertThat(close(letters().getFirst(), "DISCARDED").done()).isTrue();
        assertThat(letters()).isEmpty();
        assertThat(desk.show(first.id().toString()).state()).isEqualTo(State.REPLAYED);
        assertThat(desk.show("no id")).isNull();
    }

    @Test
    void theDeskRemembersWhoLetAMessageBeAndWhy() {
        wire.send(List.of(note("poison " + key)));
        await().untilAsserted(() -> assertThat(letters()).hasSize(1));

        close(letters().getFirst(), "DISCARDED");

        assertThat(desk.list("discarded"))
                .filteredOn(letter -> letter.key().equals(key))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.closedBy()).isEqualTo("somebody");
                    assertThat(letter.closedBecause()).isEqualTo("a test");
                    assertThat(letter.closedAt()).isNotNull();
                });
        assertThat(desk.close(UUID.randomUUID().toString(), "DISCARDED", null, null)).isNull();
        assertThat(desk.close("no id", "REPLAYED", null, null)).isNull();
    }

    @Test
    void whatNobodyWouldTakeIsNotSentAgain() {
        wire.send(List.of(new ProducerRecord<>("notes", 0, bytes(key), bytes("anything"))));
        await().untilAsserted(() -> assertThat(letters()).hasSize(1));

        assertThat(letters().getFirst().body()).isEqualTo("*** (no JSON, 8 bytes)");
        assertThat(close(letters().getFirst(), "REPLAYED").done()).isFalse();
        assertThat(close(letters().getFirst(), "DISCARDED").done()).isTrue();
    }

    /** The others took it when it came first, longer ago than they remember perhaps. */
    @Test
    void aReplayIsForItsOwnGroupAlone() {
        var forOthers = note("not for us");
        forOthers.headers().add(DeadLetters.ADDRESSEE, bytes("others"));
        var forUs = note("for us");
        forUs.headers().add(DeadLetters.ADDRESSEE, bytes("listener"));
        wire.send(List.of(forOthers, forUs));

        await().untilAsserted(() -> assertThat(notebook.notes(key)).containsExactly("for us"));
    }

    @Test
    void theInboxForgetsNothingThatMayBeSentAgain() {
        var twice = note("taken, but its copy failed");
        var id = UUID.fromString(headers(twice).get("ce_id"));
        notebook.indigestible.add(key);
        wire.send(List.of(twice));
        await().untilAsserted(() -> assertThat(letters()).hasSize(1));
        notebook.indigestible.remove(key);
        wire.send(List.of(twice));
        await().untilAsserted(() -> assertThat(notebook.notes(key)).hasSize(1));
        jdbc.sql("update inbox set received_at = now() - interval '30 days' where message_id = ?")
                .param(id)
                .update();

        inbox.forget(Duration.ofDays(7));
        close(letters().getFirst(), "REPLAYED");
        wire.send(List.of(note("end")));

        await().untilAsserted(() -> assertThat(notebook.notes(key)).endsWith("end"));
        assertThat(notebook.notes(key)).containsExactly("taken, but its copy failed", "end");
        await().untilAsserted(() -> assertThat(mine(wire.read("notes"))).hasSize(4));
        jdbc.sql("update dead_letter set closed_at = now() - interval '8 days' where key = ?")
                .param(key)
                .update();
        inbox.forget(Duration.ofDays(7));
        assertThat(
                        jdbc.sql("select count(*) from inbox where message_id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private DeadLetterEndpoint.Closing close(DeadLetter letter, String state) {
        return desk.close(letter.id().toString(), state, "somebody", "a test");
    }
}
