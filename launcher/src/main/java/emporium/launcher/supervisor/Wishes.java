package emporium.launcher.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/**
 * What is wanted of one process: anybody may change it, and the thread that keeps it waits here.
 */
final class Wishes {

    /** What to do when the process is not there. */
    enum Turn {
        START,
        /** Somebody asked for it: what went wrong before is forgiven. */
        START_AFRESH,
        END
    }

    private enum Wish {
        RUN,
        RESTART,
        STOP,
        END
    }

    private final InstantSource clock;
    private Wish wish = Wish.RUN;

    Wishes(InstantSource clock) {
        this.clock = clock;
    }

    void run() {
        become(Wish.RUN);
    }

    void restart() {
        become(Wish.RESTART);
    }

    void stop() {
        become(Wish.STOP);
    }

    /** Nothing can be wished for after this. */
    void end() {
        become(Wish.END);
    }

    /** False as soon as the process that runs now has to go. */
    synchronized boolean wanted() {
        return wish == Wish.RUN;
    }

    /** Waits for as long as it shall be stopped. */
    synchronized Turn awaitTurn(Runnable stopped) throws InterruptedException {
        while (wish == Wish.STOP) {
            stopped.run();
            wait();
        }
        if (wish == Wish.END) {
            return Turn.END;
        }
        var turn = wish == Wish.RESTART ? Turn.START_AFRESH : Turn.START;
        wish = Wish.RUN;
        return turn;
    }

    /** Ends early when somebody changes their mind. */
    void rest(Instant until) throws InterruptedException {
        pause(until, new CompletableFuture<>());
    }

    /**
     * Ends early when that is done and {@link #wake} was called, or somebody changes their mind.
     */
    synchronized void pause(Instant until, CompletableFuture<?> exit) throws InterruptedException {
        for (var left = millisUntil(until);
                left > 0 && wish == Wish.RUN && !exit.isDone();
                left = millisUntil(until)) {
            wait(left);
        }
    }

    synchronized void wake() {
        notifyAll();
    }

    private synchronized void become(Wish changed) {
        if (wish != Wish.END) {
            wish = changed;
        }
        notifyAll();
    }

    private long millisUntil(Instant until) {
        return Duration.between(clock.instant(), until).toMillis();
    }
}
