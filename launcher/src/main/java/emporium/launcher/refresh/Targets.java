package emporium.launcher.refresh;

import emporium.launcher.Refusal;
import emporium.launcher.plan.Services;
import emporium.launcher.supervisor.Row;
import java.util.List;
import java.util.Set;

/** Who takes new settings while it runs, and runs. */
final class Targets {

    private static final Set<String> WITHOUT =
            Set.of(
                    Services.POSTGRES,
                    Services.KAFKA,
                    Services.TRACING,
                    Services.CONFIG_SERVER,
                    Services.REGISTRY,
                    // asks the config server when it starts; but there is no door for an operator
                    Services.SANDBOX);

    private Targets() {}

    /**
     * @param name of a service; empty means all
     */
    static List<Row> among(List<Row> rows, String name) {
        if (WITHOUT.contains(name)) {
            throw new Refusal(2, name + " takes no refresh. ./shop restart " + name);
        }
        return rows.stream()
                .filter(row -> !WITHOUT.contains(row.instance().program()))
                .filter(row -> name.isEmpty() || row.instance().program().equals(name))
                .filter(row -> !row.stopped())
                .toList();
    }
}
