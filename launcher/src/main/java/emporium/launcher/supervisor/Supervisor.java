package emporium.launcher.supervisor;

import emporium.launcher.Refusal;
import emporium.launcher.home.Home;
import emporium.launcher.plan.Instance;
import emporium.launcher.process.Leftovers;
import emporium.launcher.process.LogFiles;
import emporium.launcher.process.ProcessTable;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Owns the processes of one home. */
public final class Supervisor {

    private final Home home;
    private final ProcessTable table;
    private final Function<Instance, Program> programs;
    private final Starts starts;
    private final Map<Instance, Child> children = new LinkedHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean closing;

    public Supervisor(Home home, Function<Instance, Program> programs, int startsAtATime) {
        this.home = home;
        this.table = new ProcessTable(home);
        this.programs = programs;
        this.starts = new Starts(startsAtATime);
    }

    /** Ends what a killed supervisor left behind and nobody asks for now; the rest is adopted. */
    public void clear(Collection<Instance> wanted) {
        var kept = new TreeSet<Long>();
        for (var entry : table.all()) {
            if (wanted.contains(entry.instance())) {
                entry.process().alive().ifPresent(process -> kept.add(process.pid()));
            } else {
                table.remove(entry.instance());
            }
        }
        for (var process : new Leftovers(home).find()) {
            if (!kept.contains(process.pid())) {
                process.destroyForcibly();
                process.onExit().join();
            }
        }
    }

    /** Starts what does not run yet. */
    public synchronized void want(Collection<Instance> instances) {
        if (closing) {
            throw new Refusal("The platform is being stopped.");
        }
        var added = new ArrayList<Child>();
        for (var instance : instances) {
            var child = children.get(instance);
            if (child == null) {
                child =
                        new Child(
                                programs.apply(instance),
                                home,
                                table,
                                starts,
                                InstantSource.system());
                children.put(instance, child);
                added.add(child);
            } else {
                child.run();
            }
        }
        added.forEach(child -> starts.expect(child.program()));
        added.forEach(Child::begin);
    }

    public synchronized List<Row> rows() {
        return children.values().stream().map(Child::row).toList();
    }

    public void stop(String selector) {
        matching(selector).forEach(Child::stop);
    }

    public void restart(String selector) {
        matching(selector).forEach(Child::restart);
    }

    /** Stops for good: as soon as the process is gone, it is not shown any longer. */
    public void dismiss(String selector) {
        for (var child : matching(selector)) {
            var _ = child.end().thenRun(() -> forget(child));
        }
    }

    private synchronized void forget(Child child) {
        children.remove(child.instance(), child);
    }

    private synchronized List<Child> matching(String selector) {
        var found =
                children.values().stream()
                        .filter(child -> child.instance().matches(selector))
                        .toList();
        if (found.isEmpty()) {
            var names = children.keySet().stream().map(Instance::name).toList();
            throw new Refusal(
                    2, "No \"" + selector + "\" here. Running: " + String.join(", ", names) + ".");
        }
        return found;
    }

    /** Ends everything, the door first and the foundations last; returns when all is gone. */
    public void down() {
        List<Child> all;
        synchronized (this) {
            closing = true;
            all = List.copyOf(children.values());
        }
        var orders = new TreeSet<Integer>();
        all.forEach(child -> orders.add(child.program().stopOrder()));
        for (var order : orders) {
            var ended =
                    all.stream()
                            .filter(child -> child.program().stopOrder() == order)
                            .map(Child::end)
                            .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(ended).join();
        }
        closed.countDown();
    }

    /** False when the end comes first. */
    public boolean awaitAllUp() {
        try {
            while (!closed.await(1, TimeUnit.SECONDS)) {
                if (rows().stream().allMatch(Row::up)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    public void awaitDown() throws InterruptedException {
        closed.await();
    }

    /** Keeps the log files small, for as long as the platform runs. */
    public void housekeep() {
        try {
            LogFiles.rotateAll(home.logs());
        } catch (IOException e) {
            System.err.println("Cannot rotate the log files: " + e.getMessage());
        }
    }
}
