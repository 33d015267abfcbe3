package emporium.launcher.audit;

import emporium.launcher.audit.Invariant.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * SQL in a file. The first line names it; a line such as {@code -- in orders} says something, one
 * such as {@code -- checked} what the statement below it is for; other comments are SQL's.
 */
final class SqlFile {

    private static final Pattern WITH = Pattern.compile("-- with (\\w+) \\((.+)\\) from (\\w+)");

    private final String name;
    private final List<String> lines;

    private SqlFile(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    static SqlFile read(String name) {
        return new SqlFile(name, text(name).lines().toList());
    }

    static List<String> list(String index) {
        return text(index).lines().toList();
    }

    String title() {
        return lines.getFirst().substring("-- ".length());
    }

    /** The rest of the line that begins so. */
    Optional<String> said(String beginning) {
        var start = "-- " + beginning + " ";
        return lines.stream()
                .skip(1)
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> line.substring(start.length()));
    }

    String mustSay(String beginning) {
        return said(beginning).orElseThrow(() -> incomplete(beginning));
    }

    /** All that are for this, in their order. */
    List<String> statements(String purpose) {
        return IntStream.range(1, lines.size())
                .filter(at -> lines.get(at).equals("-- " + purpose))
                .mapToObj(at -> sqlFrom(at + 1))
                .toList();
    }

    String statement(String purpose) {
        return statements(purpose).stream().findFirst().orElseThrow(() -> incomplete(purpose));
    }

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        for (var at = 1; at < lines.size(); at++) {
            if (lines.get(at).startsWith("-- with ")) {
                var fact = WITH.matcher(lines.get(at));
                if (!fact.matches()) {
                    throw new IllegalStateException("not understood: " + lines.get(at));
                }
                facts.add(new Fact(fact.group(1), fact.group(2), fact.group(3), sqlFrom(at + 1)));
            }
        }
        return facts;
    }

    /** Up to the semicolon at the end of a line. */
    private String sqlFrom(int first) {
        var sql = new StringBuilder();
        for (var line : lines.subList(first, lines.size())) {
            if (line.endsWith(";")) {
                return sql.append(line, 0, line.length() - 1).toString();
            }
            sql.append(line).append('\n');
        }
        throw new IllegalStateException(name + ": no end of a statement");
    }

    private IllegalStateException incomplete(String missing) {
        return new IllegalStateException(name + ": says nothing of " + missing);
    }

    private static String text(String file) {
        try (var stream = SqlFile.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no file " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
