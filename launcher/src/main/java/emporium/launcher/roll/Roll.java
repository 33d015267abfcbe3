package emporium.launcher.roll;

import emporium.launcher.Refusal;
import emporium.launcher.plan.Instance;
import emporium.launcher.supervisor.ControlClient;
import emporium.launcher.supervisor.Row;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A new process for each instance of a service, while the service goes on: one more is started on a
 * free port, and only while it takes requests the others are replaced, one after the other, each at
 * its own address. There are never fewer that answer than before.
 */
final class Roll {

    private static final int TRIES = 300;

    private final ControlClient control;
    private final Restart restart;
    private final RegistryList registry;
    private final Duration longest;

    Roll(ControlClient control, Restart restart, RegistryList registry, Duration longest) {
        this.control = control;
        this.restart = restart;
        this.registry = registry;
        this.longest = longest;
    }

    /** False when it had to be given up: then told why, and what serves now. */
    boolean replace(String program) throws IOException, InterruptedException {
        var instances = running(program);
        var helper = new Instance(program, highest(program) + 1);
        say(helper.name() + " helps out while the others are replaced.");
        control.want(List.of(helper));
        if (!takesRequests(helper)) {
            dismiss(helper);
            complain("Nothing was replaced: the new " + program + " does not come up.");
            return false;
        }
        for (var instance : instances) {
            say(instance.name() + " signs off, answers what it has, and is started anew.");
            if (!restart.restart(instance) || !isRoutable(instance)) {
                complain(
                        "Given up at %s; %s serves in its place. When that is repaired: ./shop stop %s"
                                .formatted(instance.name(), helper.name(), helper.name()));
                return false;
            }
        }
        dismiss(helper);
        return true;
    }

    private boolean takesRequests(Instance instance) throws IOException, InterruptedException {
        return restart.awaitUp(instance) && isRoutable(instance);
    }

    private boolean isRoutable(Instance instance) throws InterruptedException {
        if (registry.awaitRoutable(instance, longest)) {
            say(instance.name() + " is known to all callers.");
            return true;
        }
        complain("The registry does not name " + instance.name() + ".");
        return false;
    }

    /** All must be up: whoever is not is to be repaired, not replaced. */
    private List<Instance> running(String program) {
        var rows =
                control.rows().stream()
                        .filter(row -> row.instance().program().equals(program))
                        .filter(row -> !row.stopped())
                        .toList();
        for (var row : rows) {
            if (!row.up()) {
                throw new Refusal(
                        "%s is %s: only what is up can be rolled. ./shop restart %s starts it anew."
                                .formatted(row.instance().name(), row.state(), program));
            }
        }
        return rows.stream().map(Row::instance).sorted().toList();
    }

    private int highest(String program) {
        return control.rows().stream()
                .map(Row::instance)
                .filter(instance -> instance.program().equals(program))
                .mapToInt(Instance::number)
                .max()
                .orElse(0);
    }

    private void dismiss(Instance helper) throws InterruptedException {
        control.dismiss(helper.program() + "-" + helper.number());
        for (var tries = 0; tries < TRIES; tries++) {
            if (control.rows().stream().noneMatch(row -> row.instance().equals(helper))) {
                return;
            }
            Thread.sleep(100);
        }
        complain(helper.name() + " has not stopped yet: see ./shop status.");
    }

    private static void say(String what) {
        System.out.println(what);
    }

    private static void complain(String what) {
        System.err.println(what);
    }
}
