package emporium.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WishesTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant NEVER = NOW.plusSeconds(86_400);

    private final Wishes wishes = new Wishes(() -> NOW);

    @Test
    void isWantedFromTheBeginning() throws InterruptedException {
        assertThat(wishes.wanted()).isTrue();
        assertThat(turn()).isEqualTo(Wishes.Turn.START);
    }

    @Test
    void aRestartEndsWhatRunsAndStartsAfreshOnce() throws InterruptedException {
        wishes.restart();

        assertThat(wishes.wanted()).isFalse();
        assertThat(turn()).isEqualTo(Wishes.Turn.START_AFRESH);
        assertThat(wishes.wanted()).isTrue();
        assertThat(turn()).isEqualTo(Wishes.Turn.START);
    }

    @Test
    void staysStoppedUntilItIsWantedAgain() throws Exception {
        wishes.stop();
        var stopped = new CountDownLatch(1);
        var turn =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return wishes.awaitTurn(stopped::countDown);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
        stopped.await();
        assertThat(turn).isNotDone();

        wishes.run();

        assertThat(turn.get()).isEqualTo(Wishes.Turn.START);
    }

    @Test
    void nothingIsWishedForAfterTheEnd() throws InterruptedException {
        wishes.end();
        wishes.run();
        wishes.restart();

        assertThat(turn()).isEqualTo(Wishes.Turn.END);
    }

    @Test
    void aRestEndsWhenSomebodyChangesTheirMind() throws Exception {
        var rest = resting(new CompletableFuture<>());

        wishes.stop();

        rest.join();
    }

    @Test
    void aPauseEndsWithTheProcess() throws Exception {
        var exit = new CompletableFuture<Void>();
        var pause = resting(exit);

        exit.complete(null);
        wishes.wake();

        pause.join();
    }

    /** The clock stands still: only somebody else can end it. */
    private Thread resting(CompletableFuture<Void> exit) {
        return Thread.ofVirtual()
                .start(() -> {
                    try {
                        wishes.pause(NEVER, exit);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private Wishes.Turn turn() throws InterruptedException {
        return wishes.awaitTurn(() -> {});
    }
}
