package emporium.launcher.supervisor;

import emporium.launcher.plan.Instance;
import emporium.launcher.supervisor.Program.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How one process is: noted by the thread that keeps it, read by anybody. */
final class Condition {

    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration SILENCE = Duration.ofMinutes(3);
    private static final Duration SILENCE_AT_START = Duration.ofMinutes(10);

    private final InstantSource clock;

    private State state = new State.Waiting("");
    private @Nullable Running running;
    private Instant begunAt = Instant.EPOCH;
    private Instant heardAt = Instant.EPOCH;
    private long tookMillis;
    private int restarts;
    private int deathsInARow;
    private String lastDeath = "";

    Condition(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void become(State next) {
        state = next;
    }

    synchronized void begun(Running process) {
        running = process;
        begunAt = clock.instant();
        heardAt = begunAt;
        tookMillis = 0;
        state = new State.Starting("");
    }

    synchronized void heard(Readiness readiness) {
        var now = clock.instant();
        if (!(readiness instanceof Readiness.Silent)) {
            heardAt = now;
        }
        var wasUp = tookMillis > 0;
        state =
                switch (readiness) {
                    case Readiness.Ready _ -> new State.Up();
                    case Readiness.Silent(var why) ->
                            wasUp ? new State.Unwell(why) : new State.Starting(why);
                    case Readiness.Starting(var why) ->
                            wasUp ? new State.Unwell(why) : new State.Starting(why);
                    case Readiness.Unreachable(var why) ->
                            wasUp ? new State.Unwell(why) : new State.Unreachable(why);
                };
        if (state instanceof State.Up && !wasUp) {
            tookMillis = Math.max(1, Duration.between(begunAt, now).toMillis());
        }
        if (state instanceof State.Up && isSteady(now)) {
            deathsInARow = 0;
        }
    }

    synchronized void died(String how) {
        deathsInARow++;
        restarts++;
        lastDeath = how;
    }

    synchronized void gone() {
        running = null;
    }

    /** What was is not held against it any longer. */
    synchronized void forgive() {
        deathsInARow = 0;
    }

    synchronized boolean isUp() {
        return state instanceof State.Up;
    }

    /**
     * Lives, and has answered nothing for minutes: hung. An overloaded machine takes seconds. One
     * that starts may be waiting for its config server, and loses nothing when it starts anew.
     */
    synchronized boolean silentTooLong() {
        var longest = tookMillis > 0 ? SILENCE : SILENCE_AT_START;
        return Duration.between(heardAt, clock.instant()).compareTo(longest) > 0;
    }

    /** How often it died since it was last up. */
    synchronized int deathsInARow() {
        return deathsInARow;
    }

    synchronized String lastDeath() {
        return lastDeath;
    }

    synchronized Row row(Instance instance, int port) {
        return new Row(
                instance,
                port,
                running == null ? 0 : running.process().pid(),
                state.word(),
                state.detail(),
                running == null ? 0 : running.startedAt().toEpochMilli(),
                tookMillis,
                restarts,
                lastDeath);
    }

    private boolean isSteady(Instant now) {
        return running != null && Duration.between(running.startedAt(), now).compareTo(STEADY) > 0;
    }
}
