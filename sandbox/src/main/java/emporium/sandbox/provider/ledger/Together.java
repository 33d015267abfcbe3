package emporium.sandbox.provider.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does together what is asked at the same time: whoever comes while others are being served waits
 * for them, and is then served with everyone else who waited. One alone is served at once.
 */
final class Together<Q, A> {

    private static final int MOST = 100;

    private static final class Asked<Q, A> {
        final Q question;
        @Nullable A answer;
        @Nullable RuntimeException failure;

        Asked(Q question) {
            this.question = question;
        }

        boolean isServed() {
            return answer != null || failure != null;
        }
    }

    private final Function<List<Q>, List<A>> serve;
    private final ConcurrentLinkedQueue<Asked<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /**
     * @param serve gives one answer for each question, in their order
     */
    Together(Function<List<Q>, List<A>> serve) {
        this.serve = serve;
    }

    A ask(Q question) {
        var asked = new Asked<Q, A>(question);
        waiting.add(asked);
        turn.lock();
        try {
            while (!asked.isServed()) {
                serveNext();
            }
        } finally {
            turn.unlock();
        }
        if (asked.failure != null) {
            throw asked.failure;
        }
        return Objects.requireNonNull(asked.answer);
    }

    private void serveNext() {
        var served = new ArrayList<Asked<Q, A>>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            served.add(next);
            if (served.size() == MOST) {
                break;
            }
        }
        try {
            var answers = serve.apply(served.stream().map(asked -> asked.question).toList());
            for (int i = 0; i < answers.size(); i++) {
                served.get(i).answer = answers.get(i);
            }
        } catch (RuntimeException e) {
            served.forEach(asked -> asked.failure = e);
        }
    }
}
