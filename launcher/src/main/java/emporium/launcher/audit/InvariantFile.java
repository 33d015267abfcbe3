package emporium.launcher.audit;

import emporium.launcher.audit.Invariant.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an invariant from the file that holds its SQL. The first line names it, lines that begin
 * with {@code -- in}, {@code -- with}, {@code -- checked} and {@code -- violations} say what
 * follows them; other comments are SQL's.
 */
final class InvariantFile {

    private static final Pattern NAME = Pattern.compile("-- (\\S+) (.+)");
    private static final Pattern IN = Pattern.compile("-- in (\\w+)");
    private static final Pattern IN_EACH =
            Pattern.compile("-- in each database with a table (\\w+)");
    private static final Pattern WITH = Pattern.compile("-- with (\\w+) \\((.+)\\) from (\\w+)");

    private final List<String> lines;
    private final List<Fact> facts = new ArrayList<>();
    private String database = "";
    private String needs = "";
    private String checked = "";
    private String violations = "";

    private InvariantFile(List<String> lines) {
        this.lines = lines;
    }

    static List<Invariant> all() {
        return read("index.txt")
                .lines()
                .filter(file -> !file.equals("in-flight.sql"))
                .map(InvariantFile::load)
                .toList();
    }

    static Invariant load(String file) {
        return new InvariantFile(read(file).lines().toList()).parse();
    }

    private Invariant parse() {
        var name = match(NAME, lines.getFirst());
        for (var at = 1; at < lines.size(); at++) {
            section(at);
        }
        if (database.isEmpty() || checked.isEmpty() || violations.isEmpty()) {
            throw new IllegalStateException(lines.getFirst() + ": incomplete");
        }
        return new Invariant(
                name.group(1), name.group(2), database, needs, facts, checked, violations);
    }

    private void section(int at) {
        var line = lines.get(at);
        if (line.startsWith("-- in each")) {
            database = Invariant.EACH;
            needs = match(IN_EACH, line).group(1);
        } else if (line.startsWith("-- in ")) {
            database = match(IN, line).group(1);
        } else if (line.startsWith("-- with ")) {
            var fact = match(WITH, line);
            facts.add(new Fact(fact.group(1), fact.group(2), fact.group(3), sqlFrom(at + 1)));
        } else if (line.equals("-- checked")) {
            checked = sqlFrom(at + 1);
        } else if (line.equals("-- violations")) {
            violations = sqlFrom(at + 1);
        }
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
        throw new IllegalStateException(lines.getFirst() + ": no end of a statement");
    }

    private static Matcher match(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("not understood: " + line);
        }
        return matcher;
    }

    private static String read(String file) {
        try (var stream = InvariantFile.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no file " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
