package emporium.launcher.supervisor;

import emporium.launcher.Refusal;
import emporium.launcher.home.Home;
import emporium.launcher.plan.Instance;
import emporium.launcher.process.Deaths;
import emporium.launcher.process.LogFiles;
import emporium.launcher.process.ProcessId;
import emporium.launcher.process.ProcessTable;
import emporium.launcher.process.Spawn;
import emporium.launcher.supervisor.Program.Readiness;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One process, kept alive by one thread for as long as it is wanted. Not a virtual one: unpacking
 * and copying would hold the few carriers of a small machine, and nobody could ask the supervisor
 * anything.
 */
final class Child {

    private static final Duration EAGER = Duration.ofMillis(150);
    private static final Duration CALM = Duration.ofSeconds(2);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration SILENCE = Duration.ofMinutes(3);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private enum Wish {
        RUN,
        RESTART,
        STOP,
        END
    }

    private final Program program;
    private final Home home;
    private final ProcessTable table;
    private final Starts starts;
    private final InstantSource clock;
    private final Object lock = new Object();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private Wish wish = Wish.RUN;
    private State state = new State.Waiting("");
    private @Nullable ProcessHandle process;
    private @Nullable Process ours;
    private Instant startedAt = Instant.EPOCH;
    private Instant begunAt = Instant.EPOCH;
    private Instant heardAt = Instant.EPOCH;
    private long tookMillis;
    private int restarts;
    private int deathsInARow;
    private String lastDeath = "";

    Child(Program program, Home home, ProcessTable table, Starts starts, InstantSource clock) {
        this.program = program;
        this.home = home;
        this.table = table;
        this.starts = starts;
        this.clock = clock;
    }

    Instance instance() {
        return program.instance();
    }

    Program program() {
        return program;
    }

    void begin() {
        Thread.ofPlatform().daemon().name(instance().name()).start(this::live);
    }

    void run() {
        wish(Wish.RUN);
    }

    void restart() {
        wish(Wish.RESTART);
    }

    void stop() {
        wish(Wish.STOP);
    }

    /** Stops for good; done when the process is gone. */
    CompletableFuture<Void> end() {
        wish(Wish.END);
        return ended;
    }

    Row row() {
        synchronized (lock) {
            var pid = process == null ? 0 : process.pid();
            return new Row(
                    instance(),
                    program.port(),
                    pid,
                    state.word(),
                    state.detail(),
                    pid == 0 ? 0 : startedAt.toEpochMilli(),
                    tookMillis,
                    restarts,
                    lastDeath);
        }
    }

    /** How often it died since it was last up. */
    int deathsInARow() {
        synchronized (lock) {
            return deathsInARow;
        }
    }

    private void live() {
        try {
            while (awaitWish()) {
                once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.complete(null);
        }
    }

    /** True to start, false to end. */
    private boolean awaitWish() throws InterruptedException {
        synchronized (lock) {
            while (wish == Wish.STOP) {
                state = new State.Stopped();
                lock.wait();
            }
            if (wish == Wish.RESTART) {
                wish = Wish.RUN;
                deathsInARow = 0;
            }
            return wish == Wish.RUN;
        }
    }

    private void once() throws InterruptedException {
        try (var turn = starts.turn(program, this::waiting)) {
            if (!wanted()) {
                return;
            }
            var running = adoptOrStart();
            watch(running, turn);
            table.remove(instance());
            if (wanted()) {
                died(howItEnded());
            }
        } catch (IOException | Refusal e) {
            died(String.valueOf(e.getMessage()));
        } finally {
            synchronized (lock) {
                process = null;
            }
        }
        rest();
    }

    private ProcessHandle adoptOrStart() throws IOException, InterruptedException {
        become(new State.Preparing(""));
        var launch = program.prepare();
        var fingerprint = launch.fingerprint();
        var left = table.of(instance());
        var alive = left.flatMap(entry -> entry.process().alive());
        if (alive.isPresent()) {
            if (left.orElseThrow().fingerprint().equals(fingerprint)) {
                return started(alive.get(), null, left.orElseThrow().process().started());
            }
            terminate(alive.get());
        }
        LogFiles.rotate(home.log(instance().name()));
        var fresh = Spawn.start(launch, home.log(instance().name()));
        var id = ProcessId.of(fresh.toHandle());
        table.put(new ProcessTable.Entry(instance(), program.port(), id, fingerprint));
        return started(fresh.toHandle(), fresh, clock.instant());
    }

    private ProcessHandle started(ProcessHandle running, @Nullable Process child, Instant at) {
        synchronized (lock) {
            process = running;
            ours = child;
            startedAt = at;
            begunAt = clock.instant();
            heardAt = begunAt;
            tookMillis = 0;
            state = new State.Starting("");
        }
        return running;
    }

    private void watch(ProcessHandle running, Starts.Turn turn)
            throws IOException, InterruptedException {
        var exit = running.onExit();
        var _ = exit.whenComplete((_, _) -> wake());
        while (running.isAlive()) {
            if (!wanted()) {
                terminate(running);
                return;
            }
            var readiness = check();
            turn.progressed(readiness);
            observe(readiness);
            if (silentTooLong()) {
                running.destroyForcibly();
            }
            pause(exit, isUp() ? CALM : EAGER);
        }
    }

    private Readiness check() {
        try {
            return program.readiness();
        } catch (IOException e) {
            return new Readiness.Silent(String.valueOf(e.getMessage()));
        }
    }

    private void observe(Readiness readiness) {
        synchronized (lock) {
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
            if (state instanceof State.Up
                    && Duration.between(startedAt, now).compareTo(STEADY) > 0) {
                deathsInARow = 0;
            }
        }
    }

    /**
     * Was up, lives, and has answered nothing for minutes: hung. An overloaded machine takes
     * seconds.
     */
    private boolean silentTooLong() {
        synchronized (lock) {
            return tookMillis > 0
                    && Duration.between(heardAt, clock.instant()).compareTo(SILENCE) > 0;
        }
    }

    private void terminate(ProcessHandle running) throws IOException, InterruptedException {
        program.stop(running);
        try {
            running.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    /** Only of our own children does the system tell the exit code; an adopted one is just gone. */
    private String howItEnded() {
        synchronized (lock) {
            return ours == null ? "is gone" : Deaths.describe(ours.exitValue());
        }
    }

    private void died(String how) {
        synchronized (lock) {
            deathsInARow++;
            restarts++;
            lastDeath = how;
            System.err.printf("%s %s: %s%n", clock.instant(), instance().name(), how);
        }
    }

    private void rest() throws InterruptedException {
        synchronized (lock) {
            if (wish != Wish.RUN || deathsInARow == 0) {
                return;
            }
            var until = clock.instant().plus(BackOff.DEFAULT.before(deathsInARow));
            state = new State.Resting(until, lastDeath);
            for (var left = millisUntil(until);
                    left > 0 && wish == Wish.RUN;
                    left = millisUntil(until)) {
                lock.wait(left);
            }
        }
    }

    private long millisUntil(Instant until) {
        return Duration.between(clock.instant(), until).toMillis();
    }

    /** Ends early when the process ends or somebody changes their mind. */
    private void pause(CompletableFuture<ProcessHandle> exit, Duration longest)
            throws InterruptedException {
        synchronized (lock) {
            var until = clock.instant().plus(longest);
            for (var left = longest.toMillis();
                    left > 0 && wish == Wish.RUN && !exit.isDone();
                    left = millisUntil(until)) {
                lock.wait(left);
            }
        }
    }

    private void wake() {
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    private void wish(Wish changed) {
        synchronized (lock) {
            if (wish != Wish.END) {
                wish = changed;
            }
            lock.notifyAll();
        }
    }

    private boolean wanted() {
        synchronized (lock) {
            return wish == Wish.RUN;
        }
    }

    private boolean isUp() {
        synchronized (lock) {
            return state instanceof State.Up;
        }
    }

    private void waiting(String why) {
        become(new State.Waiting(why));
    }

    private void become(State next) {
        synchronized (lock) {
            state = next;
        }
    }
}
