package emporium.user.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import emporium.user.domain.AccountException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final TestClock clock = new TestClock();
    private final Throttle throttle = new Throttle(3, Duration.ofSeconds(10), clock);

    @Test
    void letsAFewTriesThroughAndThenOnePerInterval() {
        take(3);
        assertThat(refusal()).isEqualTo(Duration.ofSeconds(10));
        clock.advance(Duration.ofSeconds(4));
        assertThat(refusal()).isEqualTo(Duration.ofSeconds(6));
        clock.advance(Duration.ofSeconds(6));
        take(1);
        assertThat(refusal()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void doesNotMakeTheWaitLongerForWhoeverKeepsTrying() {
        take(3);
        for (var i = 0; i < 1_000; i++) {
            assertThat(refusal()).isEqualTo(Duration.ofSeconds(10));
        }
        clock.advance(Duration.ofSeconds(10));
        assertThatCode(() -> take(1)).doesNotThrowAnyException();
    }

    @Test
    void earnsEveryTryBackInTime() {
        take(3);
        clock.advance(Duration.ofSeconds(30));
        take(3);
        assertThat(refusal()).isPositive();
    }

    @Test
    void givesBackWhatTurnedOutWell() {
        for (var i = 0; i < 100; i++) {
            take(1);
            throttle.giveBack("key");
        }
        take(3);
    }

    @Test
    void keepsKeysApart() {
        take(3);
        assertThatCode(() -> throttle.take("other key")).doesNotThrowAnyException();
    }

    private void take(int times) {
        for (var i = 0; i < times; i++) {
            throttle.take("key");
        }
    }

    private Duration refusal() {
        var refusal =
                catchThrowableOfType(
                        AccountException.TooManyTries.class, () -> throttle.take("key"));
        return refusal.retryAfter();
    }
}
