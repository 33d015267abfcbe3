package emporium.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What docs/architecture.md declares: who calls whom, whose database it is, who needs the broker.
 */
record Architecture(Set<Edge> calls, List<Part> parts) {

    /** Somebody who may begin to talk to somebody. */
    record Edge(String from, String to) implements Comparable<Edge> {

        @Override
        public int compareTo(Edge other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    /** A line of the table of parts. */
    record Part(String name, String database, boolean messaging) {}

    private static final String NONE = "–";

    static Architecture declared() {
        var text = Checkout.read("docs/architecture.md");
        var calls = new TreeSet<Edge>();
        for (var row : table(text, "## Who calls whom")) {
            for (var from : row.getFirst().split(", ")) {
                for (var to : row.get(1).split(", ")) {
                    calls.add(new Edge(from, to));
                }
            }
        }
        var parts = new ArrayList<Part>();
        for (var row : table(text, "## The parts")) {
            if (row.size() > 4 && !row.get(2).isEmpty()) {
                var database = row.get(2).replace("`", "");
                var messaging = !row.get(3).equals(NONE) || !row.get(4).equals(NONE);
                parts.add(
                        new Part(row.getFirst(), database.equals(NONE) ? "" : database, messaging));
            }
        }
        return new Architecture(calls, parts);
    }

    /**
     * Every edge among those who are there, in the words of an overlay.
     *
     * @param sharedServer whether all databases are on one server, called postgres
     */
    Set<Edge> edges(Set<String> present, boolean sharedServer) {
        var edges = new TreeSet<Edge>();
        calls.stream()
                .filter(edge -> present.contains(edge.from()) && present.contains(edge.to()))
                .forEach(edges::add);
        for (var part : parts) {
            if (!present.contains(part.name())) {
                continue;
            }
            if (!part.database().isEmpty()) {
                edges.add(
                        new Edge(part.name(), sharedServer ? "postgres" : part.database() + "-db"));
            }
            if (part.messaging()) {
                edges.add(new Edge(part.name(), "kafka"));
            }
        }
        return edges;
    }

    private static List<List<String>> table(String text, String heading) {
        var start = text.indexOf(heading);
        if (start < 0) {
            throw new AssertionError("docs/architecture.md has no \"" + heading + "\"");
        }
        return text.substring(start + heading.length())
                .lines()
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Stream.of(line.substring(1).split("\\|")).map(String::strip).toList())
                .toList();
    }
}
