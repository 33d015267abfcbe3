package emporium.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class HousekeepingTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private final List<Instant> asked = new ArrayList<>();
    private int left = 25;
    private boolean away;
    private RetentionSettings settings = settings(true, Map.of());

    private final Retention letters =
            new Retention(
                    "letters",
                    Duration.ofDays(100),
                    Duration.ofDays(30),
                    (before, most) -> {
                        if (away && left < 20) {
                            throw new IllegalStateException("no database");
                        }
                        asked.add(before);
                        var taken = Math.min(left, most);
                        left -= taken;
                        return taken;
                    },
                    () -> Optional.of(NOW.minus(Duration.ofDays(90))));

    private final Housekeeping housekeeping =
            new Housekeeping(
                    List.of(letters),
                    () -> settings,
                    TransactionOperations.withoutTransaction(),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void takesEverythingThatIsOldInBitesOfTen() {
        housekeeping.round();

        assertThat(left).isZero();
        assertThat(asked).hasSize(3).containsOnly(NOW.minus(Duration.ofDays(100)));
        assertThat(chore().taken()).isEqualTo(25);
        assertThat(chore().age(NOW)).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void keepsForAsLongAsTheSettingsSayNow() {
        settings = settings(true, Map.of("letters", Duration.ofDays(40)));

        housekeeping.round();

        assertThat(asked).containsOnly(NOW.minus(Duration.ofDays(40)));
    }

    @Test
    void noSettingGoesBelowTheLeast() {
        settings = settings(true, Map.of("letters", Duration.ofDays(1)));

        housekeeping.round();

        assertThat(asked).containsOnly(NOW.minus(Duration.ofDays(30)));
        assertThatThrownBy(() ->
                        new Retention(
                                "letters",
                                Duration.ofDays(1),
                                Duration.ofDays(30),
                                letters.bite(),
                                letters.oldest()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNothingWhileSwitchedOffButSaysHowOldTheOldestIs() {
        settings = settings(false, Map.of());

        housekeeping.round();

        assertThat(asked).isEmpty();
        assertThat(chore().age(NOW)).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void whatWasTakenBeforeAFailureIsCountedAndTheRestComesNextTime() {
        away = true;
        housekeeping.round();
        assertThat(chore().taken()).isEqualTo(10);

        away = false;
        housekeeping.round();
        assertThat(left).isZero();
        assertThat(chore().taken()).isEqualTo(25);
    }

    private Chore chore() {
        return housekeeping.chores().getFirst();
    }

    private static RetentionSettings settings(boolean enabled, Map<String, Duration> keep) {
        return new RetentionSettings(
                enabled, Duration.ofMinutes(30), Duration.ofHours(1), 10, keep);
    }
}
