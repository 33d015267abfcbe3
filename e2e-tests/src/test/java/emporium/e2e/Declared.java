package emporium.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who talks to whom as docs/architecture.md has it, in the words of {@link Spans}. */
final class Declared {

    private static final String NONE = "–";
    private static final Set<String> UNTRACED = Set.of("registry", "config-server", "sandbox");

    private Declared() {}

    /**
     * Without what is in no trace: registry and config server, asked all the time and on nobody's
     * behalf, and the outside world.
     */
    static Set<String> calls() {
        var calls = new TreeSet<String>();
        for (var row : table("## Who calls whom")) {
            for (var from : row.get(0).split(", ")) {
                for (var to : row.get(1).split(", ")) {
                    calls.add(from + " -> " + to);
                }
            }
        }
        calls.removeIf(call -> Stream.of(call.split(" -> ")).anyMatch(UNTRACED::contains));
        return calls;
    }

    static Set<String> messages() {
        var messages = new TreeSet<String>();
        var parts = table("## The parts");
        for (var from : parts) {
            for (var to : parts) {
                topics(to.get(3)).stream()
                        .filter(topics(from.get(4))::contains)
                        .forEach(topic -> messages.add(edge(from, to) + " by " + topic));
            }
        }
        return messages;
    }

    private static String edge(List<String> from, List<String> to) {
        return from.getFirst() + " -> " + to.getFirst();
    }

    private static List<String> topics(String cell) {
        return cell.equals(NONE) || cell.isEmpty()
                ? List.of()
                : List.of(cell.replace("`", "").split(", "));
    }

    private static List<List<String>> table(String heading) {
        try {
            var file = Checkout.ROOT.resolve("docs/architecture.md");
            return Files.readString(file)
                    .lines()
                    .dropWhile(line -> !line.equals(heading))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.startsWith("|"))
                    .skip(2)
                    .map(line ->
                            Stream.of(line.substring(1).split("\\|")).map(String::strip).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
