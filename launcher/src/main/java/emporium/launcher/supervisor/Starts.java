package emporium.launcher.supervisor;

import emporium.launcher.supervisor.Program.Readiness;
import emporium.launcher.supervisor.Program.Standing;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Who may start now. Starting JVMs compete for the same few cores: a handful at a time gets all of
 * them up sooner than all at once, and what others depend on goes first. Nobody waits for ever:
 * whatever comes late is waited for by the services themselves.
 */
final class Starts {

    private static final Duration LONGEST = Duration.ofSeconds(45);

    private final Semaphore slots;
    private final Set<String> missing = new HashSet<>();

    Starts(int atATime) {
        this.slots = new Semaphore(atATime, true);
    }

    /** Others wait for this program from now on. */
    void expect(Program program) {
        if (program.standing() == Standing.AWAITED) {
            synchronized (missing) {
                missing.add(program.instance().name());
            }
        }
    }

    Turn turn(Program program, Consumer<String> waiting) throws InterruptedException {
        if (program.standing() != Standing.QUEUED) {
            return new Turn(program, false);
        }
        awaitFoundations(waiting);
        waiting.accept("for a free start");
        var acquired = slots.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        return new Turn(program, acquired);
    }

    private void awaitFoundations(Consumer<String> waiting) throws InterruptedException {
        var until = System.nanoTime() + LONGEST.toNanos();
        synchronized (missing) {
            while (!missing.isEmpty()) {
                var left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    return;
                }
                waiting.accept("for " + String.join(", ", missing.stream().sorted().toList()));
                missing.wait(left);
            }
        }
    }

    /** One start under way. */
    final class Turn implements AutoCloseable {

        private final Program program;
        private final long since = System.nanoTime();
        private boolean holding;

        private Turn(Program program, boolean holding) {
            this.program = program;
            this.holding = holding;
        }

        /** The expensive part is over as soon as the process is itself, reachable or not. */
        void progressed(Readiness readiness) {
            switch (readiness) {
                case Readiness.Ready _, Readiness.Unreachable _ -> {
                    synchronized (missing) {
                        if (missing.remove(program.instance().name())) {
                            missing.notifyAll();
                        }
                    }
                    close();
                }
                case Readiness.Silent _, Readiness.Starting _ -> {
                    if (System.nanoTime() - since > LONGEST.toNanos()) {
                        close();
                    }
                }
            }
        }

        @Override
        public void close() {
            if (holding) {
                holding = false;
                slots.release();
            }
        }
    }
}
