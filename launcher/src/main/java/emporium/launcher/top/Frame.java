package emporium.launcher.top;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The table, as it is printed. */
final class Frame {

    private static final String NONE = "-";
    private static final String ROW = "%-22s %-10s %8s %7s %8s %8s %8s %7s %5s %7s %7s %6s  %s";

    private Frame() {}

    static List<String> of(List<Figures> all) {
        var lines = new ArrayList<String>();
        lines.add(
                ROW.formatted(
                        "PROCESS",
                        "STATE",
                        "REQ/S",
                        "ERR/S",
                        "MEAN",
                        "P99",
                        "OUTBOX",
                        "LAG",
                        "DEAD",
                        "HEAP",
                        "MEMORY",
                        "CPU",
                        "BREAKERS"));
        all.forEach(figures -> lines.add(line(figures)));
        lines.add(total(all));
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static String line(Figures figures) {
        var row = figures.now().row();
        var known = figures.hasMetrics();
        return ROW.formatted(
                row.instance().name(),
                row.state(),
                known ? number("%.1f", figures.requestsPerSecond()) : NONE,
                known ? number("%.1f", figures.errorsPerSecond()) : NONE,
                maybe("%.1f ms", figures.meanMillis()),
                limit(figures.p99Millis()),
                maybe("%.1f s", figures.outboxSeconds()),
                maybe("%.0f", figures.inboxLag()),
                maybe("%.0f", figures.deadLetters()),
                maybe("%.0f MB", figures.heapMegabytes()),
                number("%.0f MB", figures.now().memory() / 1024.0),
                number("%.0f %%", figures.cpuPercent()),
                known ? breakers(figures) : "");
    }

    private static String breakers(Figures figures) {
        return String.join(", ", figures.breakers());
    }

    /** Requests are not summed up: one at the gateway is others behind it. */
    private static String total(List<Figures> all) {
        return ROW.formatted(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                number(
                        "%.0f MB",
                        all.stream().mapToLong(figures -> figures.now().memory()).sum() / 1024.0),
                number("%.0f %%", all.stream().mapToDouble(Figures::cpuPercent).sum()),
                "");
    }

    private static String limit(OptionalDouble millis) {
        return millis.isPresent() && Double.isInfinite(millis.getAsDouble())
                ? "> 5 s"
                : maybe("≤ %.0f ms", millis);
    }

    private static String maybe(String format, OptionalDouble value) {
        return value.isPresent() ? number(format, value.getAsDouble()) : NONE;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
