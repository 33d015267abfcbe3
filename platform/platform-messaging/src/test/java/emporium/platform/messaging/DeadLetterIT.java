package emporium.platform.messaging;

import static emporium.platform.messaging.Wire.bytes;
import static emporium.platform.messaging.Wire.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What is set aside, and what becomes of it. */
class DeadLetterIT extends MessagingIT {

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
}
