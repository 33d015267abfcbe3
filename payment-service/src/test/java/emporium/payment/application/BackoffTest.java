package emporium.payment.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    /** Give or take a quarter, so that they do not all come at once. */
    @ParameterizedTest(name = "after {0} refusals {1}")
    @CsvSource({"1, PT30S", "2, PT1M", "8, PT64M", "10, PT4H", "11, PT4H", "1000, PT4H"})
    void pausesAfterRefusalsGrowToHours(int refusals, Duration expected) {
        for (int i = 0; i < 100; i++) {
            assertThat(Duration.between(NOW, Backoff.afterRefusal(refusals, NOW)))
                    .isBetween(
                            expected.multipliedBy(3).dividedBy(4),
                            expected.multipliedBy(5).dividedBy(4));
        }
    }
}
