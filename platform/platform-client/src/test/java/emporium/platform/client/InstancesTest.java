package emporium.platform.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InstancesTest {

    private static final URI A = URI.create("http://127.0.0.1:1001");
    private static final URI B = URI.create("http://127.0.0.1:1002");

    private final AtomicLong now = new AtomicLong();
    private List<URI> registry = List.of(A, B);
    private final Instances instances = new Instances(_ -> registry, now::get);

    @Test
    void takesTurns() {
        assertThat(Set.of(next(), next())).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void doesNotOfferTheSameOneTwiceForOneCall() {
        assertThat(instances.next("s", List.of(A))).contains(B);
        assertThat(instances.next("s", List.of(A, B))).isEmpty();
    }

    @Test
    void passesOverTheOneThatJustFailed() {
        instances.failed(A);
        assertThat(eightTurns()).containsExactly(B);
    }

    @Test
    void givesTheFailedOneAnotherChanceLater() {
        instances.failed(A);
        now.addAndGet(Duration.ofSeconds(4).toNanos());
        assertThat(eightTurns()).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void anAnswerClearsTheFailure() {
        instances.failed(A);
        instances.answered(A);
        assertThat(eightTurns()).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void offersTheFailedOneIfThereIsNoOther() {
        registry = List.of(A);
        instances.failed(A);
        assertThat(instances.next("s", List.of())).contains(A);
    }

    @Test
    void remembersTheLastOnesWhenTheRegistryComesUpEmpty() {
        next();
        registry = List.of();
        now.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(instances.of("s")).containsExactly(A, B);
    }

    @Test
    void believesAnEmptyListThatStaysEmpty() {
        next();
        registry = List.of();
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(instances.of("s")).isEmpty();
    }

    @Test
    void followsTheRegistryWithinASecond() {
        next();
        registry = List.of(B);
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(instances.of("s")).containsExactly(B);
    }

    private URI next() {
        return instances.next("s", List.of()).orElseThrow();
    }

    private Set<URI> eightTurns() {
        var seen = new HashSet<URI>();
        for (var i = 0; i < 8; i++) {
            seen.add(next());
        }
        return seen;
    }
}
