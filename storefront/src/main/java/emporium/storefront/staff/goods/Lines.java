package emporium.storefront.staff.goods;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Several things in one text field, one on each line. */
final class Lines {

    private static final String BETWEEN = " = ";

    private Lines() {}

    static String of(List<String> values) {
        return String.join("\n", values);
    }

    static List<String> read(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** {@code color = Red}. */
    static String of(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(attribute -> attribute.getKey() + BETWEEN + attribute.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** Whether each line is a name and a value, and no name comes twice. */
    static boolean areAttributes(String text) {
        var lines = read(text);
        return lines.stream().allMatch(line -> line.matches("[a-z][a-zA-Z0-9]{0,39}\\s*=.*\\S.*"))
                && lines.stream().map(Lines::name).distinct().count() == lines.size();
    }

    static Map<String, String> attributes(String text) {
        var attributes = new LinkedHashMap<String, String>();
        for (var line : read(text)) {
            attributes.put(name(line), line.substring(line.indexOf('=') + 1).strip());
        }
        return attributes;
    }

    private static String name(String line) {
        return line.substring(0, Math.max(0, line.indexOf('='))).strip();
    }
}
