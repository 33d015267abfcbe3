package emporium.launcher.supervisor;

import java.time.Instant;

/** Where one process stands. */
public sealed interface State {

    /** Not started yet: others go first. */
    record Waiting(String why) implements State {}

    record Preparing(String what) implements State {}

    record Starting(String why) implements State {}

    /** Ready by its own word, not yet to be reached through the gateway. */
    record Unreachable(String why) implements State {}

    record Up() implements State {}

    /** Was up and does not answer as it should. */
    record Unwell(String why) implements State {}

    /** Died; started again at that time. */
    record Resting(Instant until, String why) implements State {}

    record Stopped() implements State {}

    default String word() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Preparing _ -> "preparing";
            case Starting _ -> "starting";
            case Unreachable _ -> "starting";
            case Up _ -> "up";
            case Unwell _ -> "unwell";
            case Resting _ -> "restarting";
            case Stopped _ -> "stopped";
        };
    }

    default String detail() {
        return switch (this) {
            case Waiting waiting -> waiting.why();
            case Preparing preparing -> preparing.what();
            case Starting starting -> starting.why();
            case Unreachable unreachable -> unreachable.why();
            case Unwell unwell -> unwell.why();
            case Resting resting -> resting.why();
            case Up _, Stopped _ -> "";
        };
    }
}
