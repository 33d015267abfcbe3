package emporium.launcher.roll;

import emporium.launcher.home.Home;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Plan;
import emporium.launcher.supervisor.ControlClient;
import emporium.launcher.supervisor.Row;
import emporium.launcher.terminal.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Ends a process, starts it anew in its own place, and waits until it is up. */
public final class Restart {

    private static final int TRIES = 300;

    private final Home home;
    private final ControlClient control;
    private final Duration longest;

    public Restart(Home home, ControlClient control, Duration longest) {
        this.home = home;
        this.control = control;
        this.longest = longest;
    }

    /** False when it does not come up: then told why. */
    public boolean restart(Instance instance) throws IOException, InterruptedException {
        var before = pid(instance);
        control.restart(instance.program() + "-" + instance.number());
        awaitAnother(instance, before);
        return awaitUp(instance);
    }

    boolean awaitUp(Instance instance) throws IOException, InterruptedException {
        return new Progress(home, control).await(new Plan(List.of(instance)), longest);
    }

    private long pid(Instance instance) {
        return control.rows().stream()
                .filter(row -> row.instance().equals(instance))
                .mapToLong(Row::pid)
                .findFirst()
                .orElse(0);
    }

    /** So that the old process, still "up", is not taken for the new one. */
    private void awaitAnother(Instance instance, long before) throws InterruptedException {
        for (var tries = 0; tries < TRIES; tries++) {
            var now = pid(instance);
            if (now != before || before == 0) {
                return;
            }
            Thread.sleep(100);
        }
    }
}
