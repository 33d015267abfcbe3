package emporium.platform.messaging;

import static emporium.platform.messaging.Wire.bytes;
import static emporium.platform.messaging.Wire.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is taken, in which order, how often, and what is said about it. */
class TakingIT extends MessagingIT {

    @Autowired TransactionTemplate transaction;

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
    void anOutageIsWaitedForAndBlamedOnNoMessage() {
        notebook.outages.set(5);
        wire.send(List.of(note("a"), note("b")));

        await().untilAsserted(() -> assertThat(notebook.notes(key)).containsExactly("a", "b"));
        assertThat(notebook.outages).hasValue(0);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aLostRaceIsRunAgainAndBlamedOnNoMessage() {
        notebook.lostRaces.set(5);
        wire.send(List.of(note("a"), note("b")));

        await().untilAsserted(() -> assertThat(notebook.notes(key)).containsExactly("a", "b"));
        assertThat(notebook.lostRaces).hasValue(0);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void whoeverLosesADeadlockIsNotToBlame() throws Exception {
        var locked = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> lockBoth(1, 2, locked));
            var other = threads.submit(() -> lockBoth(2, 1, locked));

            assertThat(Stream.of(one.get(), other.get()).flatMap(Optional::stream))
                    .singleElement()
                    .satisfies(lost -> assertThat(Failures.isPassing(lost)).isTrue());
        }
    }

    private Optional<RuntimeException> lockBoth(int first, int second, CyclicBarrier locked) {
        try {
            transaction.executeWithoutResult(_ -> {
                lock(first);
                try {
                    locked.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new AssertionError(e);
                }
                lock(second);
            });
            return Optional.empty();
        } catch (RuntimeException lost) {
            return Optional.of(lost);
        }
    }

    private void lock(int number) {
        jdbc.sql("select pg_advisory_xact_lock(4711, ?)").param(number).query((_, _) -> 0).list();
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
}
