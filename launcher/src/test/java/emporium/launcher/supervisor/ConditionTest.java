package emporium.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.launcher.plan.Instance;
import emporium.launcher.supervisor.Program.Readiness;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final Readiness READY = new Readiness.Ready();
    private static final Readiness SILENT = new Readiness.Silent("refused");

    private Instant now = Instant.parse("2026-05-04T10:00:00Z");
    private final Condition condition = new Condition(() -> now);

    @Test
    void tellsHowLongItTookToComeUp() {
        begin();
        after(Duration.ofSeconds(7));
        condition.heard(READY);
        after(Duration.ofSeconds(9));
        condition.heard(READY);

        assertThat(row().up()).isTrue();
        assertThat(row().tookMillis()).isEqualTo(7000);
    }

    @Test
    void isStartingUntilItWasUpAndUnwellAfterwards() {
        begin();
        condition.heard(SILENT);
        assertThat(row().state()).isEqualTo("starting");

        condition.heard(READY);
        condition.heard(SILENT);

        assertThat(row().state()).isEqualTo("unwell");
        assertThat(row().detail()).isEqualTo("refused");
    }

    @Test
    void isHungWhenItHasSaidNothingForMinutesAfterItWasUp() {
        begin();
        condition.heard(READY);
        after(Duration.ofMinutes(3));
        condition.heard(SILENT);
        assertThat(condition.silentTooLong()).isFalse();

        after(Duration.ofMillis(1));

        assertThat(condition.silentTooLong()).isTrue();
    }

    @Test
    void mayBeSilentForLongerWhileItStarts() {
        begin();
        after(Duration.ofMinutes(10));
        condition.heard(SILENT);
        assertThat(condition.silentTooLong()).isFalse();

        after(Duration.ofMillis(1));

        assertThat(condition.silentTooLong()).isTrue();
    }

    @Test
    void isNotHungWhenItSaysThatItIsNotReady() {
        begin();
        condition.heard(READY);
        after(Duration.ofMinutes(5));
        condition.heard(new Readiness.Starting("database"));

        assertThat(condition.silentTooLong()).isFalse();
    }

    @Test
    void deathsCountInARowUntilItHasBeenUpForAMinute() {
        begin();
        condition.died("killed by SIGKILL");
        condition.died("killed by SIGKILL");
        begin();
        after(Duration.ofMinutes(1));
        condition.heard(READY);
        assertThat(condition.deathsInARow()).isEqualTo(2);

        after(Duration.ofMillis(1));
        condition.heard(READY);

        assertThat(condition.deathsInARow()).isZero();
        assertThat(row().restarts()).isEqualTo(2);
        assertThat(row().lastDeath()).isEqualTo("killed by SIGKILL");
    }

    @Test
    void hasNoProcessOnceThatIsGone() {
        begin();
        assertThat(row().pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(row().startedAt()).isEqualTo(now.toEpochMilli());

        condition.gone();

        assertThat(row().pid()).isZero();
        assertThat(row().startedAt()).isZero();
    }

    private void begin() {
        condition.begun(new Running(ProcessHandle.current(), null, now));
    }

    private void after(Duration time) {
        now = now.plus(time);
    }

    private Row row() {
        return condition.row(new Instance("order-service", 1), 8083);
    }
}
