package emporium.launcher.supervisor;

import emporium.launcher.plan.Instance;
import emporium.launcher.process.Launch;
import java.io.IOException;

/** One process the supervisor can keep alive. */
public interface Program {

    Instance instance();

    int port();

    /** Lower stops first: the door before the rooms, the foundations last. */
    int stopOrder();

    Standing standing();

    /** When a process is started, seen from the others. */
    enum Standing {
        /** Before the others, which would only burn time waiting for it. */
        AWAITED,
        /** At once, and nobody waits for it. */
        FIRST,
        /** When it is its turn. */
        QUEUED
    }

    /** Everything that has to be there before the process starts; called before each start. */
    Launch prepare() throws IOException, InterruptedException;

    Readiness readiness() throws IOException;

    /** Asks the process to end; the supervisor waits, and ends it by force when it does not. */
    void stop(ProcessHandle process) throws IOException, InterruptedException;

    sealed interface Readiness {
        /** No answer at all. */
        record Silent(String why) implements Readiness {}

        /** Answers that it is not ready. */
        record Starting(String why) implements Readiness {}

        /** Itself, but shoppers do not reach it yet. */
        record Unreachable(String why) implements Readiness {}

        record Ready() implements Readiness {}
    }
}
