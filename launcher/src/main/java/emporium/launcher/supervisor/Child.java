package emporium.launcher.supervisor;

import emporium.launcher.Refusal;
import emporium.launcher.home.Home;
import emporium.launcher.plan.Instance;
import emporium.launcher.process.ProcessTable;
import emporium.launcher.supervisor.Program.Readiness;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/**
 * One process, kept alive by one thread for as long as it is wanted. Not a virtual one: unpacking
 * and copying would hold the few carriers of a small machine, and nobody could ask the supervisor
 * anything.
 */
final class Child {

    private static final Duration EAGER = Duration.ofMillis(150);
    private static final Duration CALM = Duration.ofSeconds(2);

    private final Program program;
    private final Starts starts;
    private final InstantSource clock;
    private final Runner runner;
    private final Wishes wishes;
    private final Condition condition;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    Child(Program program, Home home, ProcessTable table, Starts starts, InstantSource clock) {
        this.program = program;
        this.starts = starts;
        this.clock = clock;
        this.runner = new Runner(program, home, table, clock);
        this.wishes = new Wishes(clock);
        this.condition = new Condition(clock);
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
        wishes.run();
    }

    void restart() {
        wishes.restart();
    }

    void stop() {
        wishes.stop();
    }

    /** Stops for good; done when the process is gone. */
    CompletableFuture<Void> end() {
        wishes.end();
        return ended;
    }

    Row row() {
        return condition.row(instance(), program.port());
    }

    /** How often it died since it was last up. */
    int deathsInARow() {
        return condition.deathsInARow();
    }

    private void live() {
        try {
            while (awaitTurn()) {
                once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.complete(null);
        }
    }

    /** True to start, false to end. */
    private boolean awaitTurn() throws InterruptedException {
        return switch (wishes.awaitTurn(() -> condition.become(new State.Stopped()))) {
            case START -> true;
            case START_AFRESH -> {
                condition.forgive();
                yield true;
            }
            case END -> false;
        };
    }

    private void once() throws InterruptedException {
        try (var turn = starts.turn(program, this::waiting)) {
            if (!wishes.wanted()) {
                return;
            }
            condition.become(new State.Preparing(""));
            var running = runner.adoptOrStart();
            condition.begun(running);
            watch(running.process(), turn);
            runner.forget();
            if (wishes.wanted()) {
                died(running.howItEnded());
            }
        } catch (IOException | Refusal e) {
            died(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // nothing that goes wrong with one process may leave it without a keeper
            e.printStackTrace();
            died(e.toString());
        } finally {
            condition.gone();
        }
        rest();
    }

    private void watch(ProcessHandle process, Starts.Turn turn)
            throws IOException, InterruptedException {
        var exit = process.onExit();
        var _ = exit.whenComplete((_, _) -> wishes.wake());
        while (process.isAlive()) {
            if (!wishes.wanted()) {
                runner.end(process);
                return;
            }
            var readiness = check();
            turn.progressed(readiness);
            condition.heard(readiness);
            if (condition.silentTooLong()) {
                process.destroyForcibly();
            }
            wishes.pause(clock.instant().plus(condition.isUp() ? CALM : EAGER), exit);
        }
    }

    private Readiness check() {
        try {
            return program.readiness();
        } catch (IOException e) {
            return new Readiness.Silent(String.valueOf(e.getMessage()));
        }
    }

    private void died(String how) {
        condition.died(how);
        System.err.printf("%s %s: %s%n", clock.instant(), instance().name(), how);
    }

    private void rest() throws InterruptedException {
        var deaths = condition.deathsInARow();
        if (!wishes.wanted() || deaths == 0) {
            return;
        }
        var until = clock.instant().plus(BackOff.DEFAULT.before(deaths));
        condition.become(new State.Resting(until, condition.lastDeath()));
        wishes.rest(until);
    }

    private void waiting(String why) {
        condition.become(new State.Waiting(why));
    }
}
