package emporium.launcher.supervisor;

import emporium.launcher.plan.Instance;
import java.util.List;

/**
 * What is told about one process.
 *
 * @param pid 0 when there is none
 * @param startedAt epoch milliseconds, 0 when it does not run
 * @param tookMillis from start to up, 0 until then
 * @param lastDeath empty when it never died
 */
public record Row(
        Instance instance,
        int port,
        long pid,
        String state,
        String detail,
        long startedAt,
        long tookMillis,
        int restarts,
        String lastDeath) {

    public boolean up() {
        return state.equals("up");
    }

    public boolean stopped() {
        return state.equals("stopped");
    }

    String toLine() {
        return String.join(
                "\t",
                instance.program(),
                Integer.toString(instance.number()),
                Integer.toString(port),
                Long.toString(pid),
                state,
                plain(detail),
                Long.toString(startedAt),
                Long.toString(tookMillis),
                Integer.toString(restarts),
                plain(lastDeath));
    }

    static Row fromLine(String line) {
        var cells = List.of(line.split("\t", -1));
        return new Row(
                new Instance(cells.get(0), Integer.parseInt(cells.get(1))),
                Integer.parseInt(cells.get(2)),
                Long.parseLong(cells.get(3)),
                cells.get(4),
                cells.get(5),
                Long.parseLong(cells.get(6)),
                Long.parseLong(cells.get(7)),
                Integer.parseInt(cells.get(8)),
                cells.get(9));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
