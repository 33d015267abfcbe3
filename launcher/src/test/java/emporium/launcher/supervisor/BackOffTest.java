package emporium.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(20));

    @Test
    void isShortAfterOneDeathAndDoublesWithEveryFurther() {
        assertThat(backOff.before(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(backOff.before(2)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.before(5)).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void neverExceedsTheLongest() {
        assertThat(backOff.before(7)).isEqualTo(Duration.ofSeconds(20));
        assertThat(backOff.before(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(20));
    }
}
