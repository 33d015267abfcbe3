package emporium.launcher.cli;

import emporium.launcher.process.Memory;
import emporium.launcher.process.ProcessTable;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.ControlClient;
import emporium.launcher.supervisor.Row;
import emporium.launcher.terminal.Output;
import emporium.launcher.terminal.StatusJson;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = {
            "Shows every process: port, state, memory, uptime, restarts.",
            "Exit code 0 when all are up but those you stopped, 1 when others are not,",
            "3 when nothing runs."
        })
final class StatusCommand implements Callable<Integer> {

    @Option(names = "--json", description = "For scripts.")
    private boolean json;

    @Override
    public Integer call() {
        var shop = Shop.current();
        var control = ControlClient.of(shop.home());
        var rows = control.map(ControlClient::rows).orElseGet(() -> orphans(shop));
        if (json) {
            System.out.println(StatusJson.of(control.isPresent(), rows));
        } else if (rows.isEmpty()) {
            System.out.println("Not running. Start it: ./shop up");
        } else {
            table(rows);
            if (control.isEmpty()) {
                System.out.println("The supervisor is gone: nobody restarts these.");
                System.out.println("./shop up takes them over, ./shop down ends them.");
            }
        }
        if (rows.isEmpty()) {
            return 3;
        }
        return control.isPresent() && rows.stream().allMatch(StatusCommand::asWanted) ? 0 : 1;
    }

    /** Whoever stopped a process knows that it does not run. */
    private static boolean asWanted(Row row) {
        return row.up() || row.stopped();
    }

    /** What the process table on disk says still runs. */
    private static List<Row> orphans(Shop shop) {
        return new ProcessTable(shop.home())
                .all().stream()
                        .filter(entry -> entry.process().alive().isPresent())
                        .map(entry ->
                                new Row(
                                        entry.instance(),
                                        entry.port(),
                                        entry.process().pid(),
                                        "orphaned",
                                        "",
                                        entry.process().started().toEpochMilli(),
                                        0,
                                        0,
                                        ""))
                        .sorted((one, other) -> one.instance().compareTo(other.instance()))
                        .toList();
    }

    private static void table(List<Row> rows) {
        System.out.printf(
                "%-22s %8s %6s  %-10s %9s %9s %9s%n",
                "PROCESS", "PID", "PORT", "STATE", "MEMORY", "UPTIME", "RESTARTS");
        long total = 0;
        for (var row : rows) {
            var memory = Memory.of(row.pid());
            total += memory;
            System.out.printf(
                    "%-22s %8s %6d  %s %9s %9s %9d  %s%n",
                    row.instance().name(),
                    row.pid() == 0 ? "-" : Long.toString(row.pid()),
                    row.port(),
                    colored(row),
                    memory == 0 ? "-" : memory / 1024 + " MB",
                    row.pid() == 0 ? "-" : uptime(row),
                    row.restarts(),
                    remark(row));
        }
        System.out.printf("%-22s %8s %6s  %-10s %6d MB%n", "", "", "", "", total / 1024);
    }

    private static String colored(Row row) {
        var color =
                switch (row.state()) {
                    case "up" -> Output.GREEN;
                    case "stopped" -> Output.DIM;
                    case "unwell", "restarting", "orphaned" -> Output.RED;
                    default -> Output.YELLOW;
                };
        return Output.paint(color, "%-10s".formatted(row.state()));
    }

    private static String remark(Row row) {
        if (!row.detail().isEmpty()) {
            return row.detail();
        }
        return row.lastDeath().isEmpty() ? "" : "last: " + row.lastDeath();
    }

    private static String uptime(Row row) {
        var time = Duration.ofMillis(System.currentTimeMillis() - row.startedAt());
        if (time.toHours() > 0) {
            return time.toHours() + "h" + time.toMinutesPart() + "m";
        }
        return time.toMinutes() > 0
                ? time.toMinutes() + "m" + time.toSecondsPart() + "s"
                : time.toSeconds() + "s";
    }
}
