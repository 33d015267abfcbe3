package emporium.launcher.terminal;

import emporium.launcher.process.Memory;
import emporium.launcher.supervisor.Row;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** {@code status --json}. */
public final class StatusJson {

    private StatusJson() {}

    public static String of(boolean supervised, List<Row> rows) {
        return """
        {
          "supervised": %s,
          "processes": [%s]
        }\
        """
                .formatted(
                        supervised,
                        rows.stream()
                                .map(StatusJson::of)
                                .collect(
                                        Collectors.joining(",", "", rows.isEmpty() ? "" : "\n  ")));
    }

    private static String of(Row row) {
        return
"""

    {"process": %s, "instance": %d, "pid": %s, "port": %d, "state": %s, "detail": %s, \
"memoryBytes": %d, "startedAt": %s, "startMillis": %d, "restarts": %d, "lastDeath": %s}\
"""
                .formatted(
                        text(row.instance().program()),
                        row.instance().number(),
                        row.pid() == 0 ? "null" : Long.toString(row.pid()),
                        row.port(),
                        text(row.state()),
                        text(row.detail()),
                        Memory.of(row.pid()) * 1024,
                        row.startedAt() == 0
                                ? "null"
                                : text(Instant.ofEpochMilli(row.startedAt()).toString()),
                        row.tookMillis(),
                        row.restarts(),
                        row.lastDeath().isEmpty() ? "null" : text(row.lastDeath()));
    }

    static String text(String value) {
        var json = new StringBuilder("\"");
        for (int at = 0; at < value.length(); at++) {
            var character = value.charAt(at);
            switch (character) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                default -> {
                    if (character < ' ') {
                        json.append("\\u%04x".formatted((int) character));
                    } else {
                        json.append(character);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
