package emporium.launcher.audit;

import emporium.launcher.audit.DryRun.Step;
import emporium.launcher.terminal.Output;

/** What became of one step of a plan. */
sealed interface Outcome {

    Step step();

    /**
     * @param what was done, which may differ from what was planned: the row has lived on
     */
    record Repaired(Step step, String what) implements Outcome {}

    /** Nobody has to do anything any more. */
    record Healed(Step step) implements Outcome {}

    record Failed(Step step, String why) implements Outcome {}

    default String word() {
        return switch (this) {
            case Repaired _ -> "repaired";
            case Healed _ -> "healed";
            case Failed _ -> "failed";
        };
    }

    default String what() {
        return switch (this) {
            case Repaired(_, var what) -> what;
            case Healed _ -> "nothing to repair any more";
            case Failed(_, var why) -> why;
        };
    }

    default String line() {
        var color = this instanceof Failed ? Output.RED : Output.GREEN;
        return "%s %s (%s): %s"
                .formatted(
                        Output.paint(color, "%8s".formatted(word())),
                        step().id(),
                        step().repair().database(),
                        what());
    }
}
