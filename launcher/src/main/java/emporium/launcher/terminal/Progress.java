package emporium.launcher.terminal;

import emporium.launcher.home.Home;
import emporium.launcher.plan.Plan;
import emporium.launcher.supervisor.ControlClient;
import emporium.launcher.supervisor.Row;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Shows the start: a table that redraws on a terminal, a line per change elsewhere. */
public final class Progress {

    /** A service that dies this often before it was ever up will not come up by itself. */
    private static final int HOPELESS = 3;

    private final Home home;
    private final ControlClient control;
    private final Map<String, String> told = new HashMap<>();
    private final long begin = System.nanoTime();
    private int drawn;

    public Progress(Home home, ControlClient control) {
        this.home = home;
        this.control = control;
    }

    /**
     * True when all of the plan is up, false when it is hopeless or takes too long: then told why.
     */
    public boolean await(Plan plan, Duration longest) throws IOException, InterruptedException {
        var wanted = new TreeSet<>(plan.instances());
        while (true) {
            var rows =
                    control.rows().stream().filter(row -> wanted.contains(row.instance())).toList();
            show(rows);
            if (rows.size() == wanted.size() && rows.stream().allMatch(Row::up)) {
                System.out.printf("All %d up after %.1f s.%n", rows.size(), seconds());
                return true;
            }
            var culprit = hopeless(rows);
            if (culprit.isPresent()) {
                complain(culprit.get(), "keeps failing: " + culprit.get().lastDeath());
                return false;
            }
            if (seconds() > longest.toSeconds()) {
                for (var row : rows) {
                    if (!row.up()) {
                        complain(
                                row,
                                "is not up after " + longest.toSeconds() + " s: " + row.detail());
                    }
                }
                return false;
            }
            Thread.sleep(Output.isTerminal() ? 150 : 250);
        }
    }

    private static Optional<Row> hopeless(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.tookMillis() == 0 && row.restarts() >= HOPELESS)
                .findFirst();
    }

    private void complain(Row row, String what) throws IOException {
        var name = row.instance().name();
        System.err.println();
        System.err.println(name + " " + what);
        Output.tail(home.log(name), 12).forEach(line -> System.err.println("  | " + line));
        System.err.println(
                "More: ./shop logs " + name + "    The rest keeps running: ./shop down ends it.");
    }

    private void show(List<Row> rows) {
        if (Output.isTerminal()) {
            redraw(rows);
        } else {
            rows.forEach(this::tell);
        }
    }

    private void redraw(List<Row> rows) {
        var text = new StringBuilder();
        if (drawn > 0) {
            text.append("\u001b[").append(drawn).append('A');
        }
        for (var row : rows) {
            text.append("\u001b[2K").append(line(row)).append('\n');
        }
        drawn = rows.size();
        System.out.print(text);
        System.out.flush();
    }

    private String line(Row row) {
        var mark =
                switch (row.state()) {
                    case "up" -> Output.paint(Output.GREEN, "●");
                    case "restarting", "unwell" -> Output.paint(Output.RED, "●");
                    case "starting", "preparing" -> Output.paint(Output.YELLOW, "●");
                    default -> Output.paint(Output.DIM, "○");
                };
        var took =
                row.tookMillis() > 0
                        ? "%5.1f s".formatted(row.tookMillis() / 1000.0)
                        : " ".repeat(7);
        return " %s %-22s %5d  %-10s %s  %s"
                .formatted(
                        mark,
                        row.instance().name(),
                        row.port(),
                        row.state(),
                        took,
                        Output.paint(Output.DIM, row.detail()));
    }

    private void tell(Row row) {
        var now =
                row.state()
                        + (row.state().equals("restarting") ? " (" + row.lastDeath() + ")" : "");
        if (!now.equals(told.put(row.instance().name(), now)) && !row.state().equals("preparing")) {
            System.out.printf(
                    "%6.1f s  %-22s %5d  %s%n", seconds(), row.instance().name(), row.port(), now);
        }
    }

    private double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }
}
