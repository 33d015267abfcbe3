package emporium.sandbox.provider.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final List<Integer> sizes = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch busy = new CountDownLatch(1);

    @Test
    void servesThoseWhoWaitedTogetherAndEachWithItsOwnAnswer() throws Exception {
        var together =
                new Together<Integer, String>(questions -> {
                    sizes.add(questions.size());
                    busy.countDown();
                    await(open);
                    return questions.stream().map(q -> "answer " + q).toList();
                });
        try (var scope = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = scope.submit(() -> together.ask(0));
            busy.await();
            var started = new CountDownLatch(250);
            List<Future<String>> others =
                    IntStream.rangeClosed(1, 250)
                            .mapToObj(i ->
                                    scope.submit(() -> {
                                        started.countDown();
                                        return together.ask(i);
                                    }))
                            .toList();
            started.await();
            open.countDown();

            assertThat(first.get()).isEqualTo("answer 0");
            for (int i = 0; i < others.size(); i++) {
                assertThat(others.get(i).get()).isEqualTo("answer " + (i + 1));
            }
        }
        assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(251);
        assertThat(sizes).allMatch(size -> size <= 100).hasSizeLessThan(251);
    }

    @Test
    void aFailureIsEveryonesButOnlyOnce() {
        var together =
                new Together<Integer, String>(questions -> {
                    if (questions.contains(1)) {
                        throw new IllegalStateException("broken");
                    }
                    return questions.stream().map(String::valueOf).toList();
                });

        assertThatThrownBy(() -> together.ask(1)).hasMessage("broken");
        assertThat(together.ask(2)).isEqualTo("2");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
